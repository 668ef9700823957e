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

  /**
   * Whether it may speak of that column. Texts, comments, functions and types do not count; the
   * same name of another table's column does.
   */
  public boolean mentions(String column) {
    return new SqlWords(text, column).found();
  }

  /**
   * A copy that speaks of a column by another name.
   *
   * <pre>{@code
   * new SqlText("age >= 0").renamed("age", "years")   // "years" >= 0
   * }</pre>
   */
  public SqlText renamed(String column, String to) {
    return new SqlText(new SqlWords(text, column).renamed(to));
  }
}
