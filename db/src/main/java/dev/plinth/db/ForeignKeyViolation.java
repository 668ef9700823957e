package dev.plinth.db;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference points to no row, or a row is still referred to: {@code
 * database.foreign-key-violation}.
 */
public final class ForeignKeyViolation extends ConstraintViolation {

  @Serial private static final long serialVersionUID = 1L;

  ForeignKeyViolation(Failure failure, @Nullable String constraint, List<String> columns) {
    super(failure, constraint, columns);
  }
}
