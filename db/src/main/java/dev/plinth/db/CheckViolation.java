package dev.plinth.db;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row breaks a check: {@code database.check-violation}. */
public final class CheckViolation extends ConstraintViolation {

  @Serial private static final long serialVersionUID = 1L;

  CheckViolation(Failure failure, @Nullable String constraint, List<String> columns) {
    super(failure, constraint, columns);
  }
}
