package dev.plinth.db;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint of the schema does not allow this write; see its subclasses. */
public abstract class ConstraintViolation extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  private final @Nullable String constraint;
  private final transient List<String> columns;

  ConstraintViolation(Failure failure, @Nullable String constraint, List<String> columns) {
    super(failure);
    this.constraint = constraint;
    this.columns = List.copyOf(columns);
  }

  /** The constraint's name, or null where the database does not tell it. */
  public final @Nullable String constraint() {
    return constraint;
  }

  /** The columns it is about, as far as the database tells them. */
  public final List<String> columns() {
    return columns;
  }
}
