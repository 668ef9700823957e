package dev.plinth.db;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nothing stands where something must: {@code database.not-null-violation}. */
public final class NotNullViolation extends ConstraintViolation {

  @Serial private static final long serialVersionUID = 1L;

  NotNullViolation(Failure failure, @Nullable String constraint, List<String> columns) {
    super(failure, constraint, columns);
  }
}
