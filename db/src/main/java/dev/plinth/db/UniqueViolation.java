package dev.plinth.db;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that must occur once would occur twice: {@code database.unique-violation}. */
public final class UniqueViolation extends ConstraintViolation {

  @Serial private static final long serialVersionUID = 1L;

  UniqueViolation(Failure failure, @Nullable String constraint, List<String> columns) {
    super(failure, constraint, columns);
  }
}
