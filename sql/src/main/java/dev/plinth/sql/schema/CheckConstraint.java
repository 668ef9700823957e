package dev.plinth.sql.schema;

/**
 * A condition that every row keeps.
 *
 * @param name name of the constraint, see {@link Names}
 * @param condition the condition
 * @param validated whether the rows that were there before it are known to keep it
 */
public record CheckConstraint(String name, SqlText condition, boolean validated)
    implements TablePart {
  /** A condition that all rows keep. */
  public CheckConstraint(String name, SqlText condition) {
    this(name, condition, true);
  }

  /** A copy with another name. */
  public CheckConstraint name(String name) {
    return new CheckConstraint(name, condition, validated);
  }

  /** A copy with another condition. */
  public CheckConstraint condition(SqlText condition) {
    return new CheckConstraint(name, condition, validated);
  }

  /** A copy that old rows are known to keep, or not. */
  public CheckConstraint validated(boolean validated) {
    return new CheckConstraint(name, condition, validated);
  }
}
