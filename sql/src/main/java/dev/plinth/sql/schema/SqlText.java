package dev.plinth.sql.schema;

/**
 * A piece of SQL a developer wrote for a check, a default or an index; trusted and written as it
 * is.
 *
 * <pre>{@code
 * new SqlText("age >= 0")
 * }</pre>
 *
 * @param text the SQL
 */
public record SqlText(String text) {
  /** Refuses blank texts. */
  public SqlText {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A piece of SQL is not blank");
    }
  }
}
