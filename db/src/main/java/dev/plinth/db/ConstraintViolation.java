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

  /**
   * The constraint's name, or null where the database does not tell it. PostgreSQL tells it, except
   * of NOT NULL. SQLite tells that of a check and of a unique index on an expression; of other
   * unique constraints it tells the {@link #columns()}, of a foreign key nothing.
   */
  public final @Nullable String constraint() {
    return constraint;
  }

  /**
   * The columns it is about, as far as the database tells them; on PostgreSQL and SQLite both they
   * are those of a unique constraint or of NOT NULL.
   */
  public final List<String> columns() {
    return columns;
  }
}
