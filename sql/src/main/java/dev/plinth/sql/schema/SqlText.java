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
   * A name in quotes as the standard has it, for texts that are not written for one database.
   *
   * <pre>{@code
   * SqlText.quoted("age")   // "age"
   * }</pre>
   */
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /**
   * Whether it may speak of that column. Texts, comments, functions and types do not count; the
   * same name of another table's column does.
   */
  public boolean mentions(String column) {
    return new NamesInSql(text, column).isColumn();
  }

  /**
   * Whether it may speak of anything of that name: a column, a table, a view, a function or a type.
   * Texts and comments do not count.
   */
  public boolean mentionsAnything(String name) {
    return new NamesInSql(text, name).isAnything();
  }

  /**
   * A copy that speaks of a column by another name.
   *
   * <pre>{@code
   * new SqlText("age >= 0").renamed("age", "years")   // "years" >= 0
   * }</pre>
   */
  public SqlText renamed(String column, String to) {
    return new SqlText(new NamesInSql(text, column).renamed(to));
  }
}
