package dev.plinth.sql.schema;

import dev.plinth.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A query with a name, read like a table.
 *
 * <pre>{@code
 * View.of(TableName.of("adults"), "SELECT * FROM users WHERE age >= 18")
 * // CREATE VIEW "adults" AS SELECT * FROM users WHERE age >= 18
 * }</pre>
 *
 * @param name its name
 * @param query the query, in the database's own words
 * @param materialized whether its rows are kept until they are refreshed
 * @param comment for people, or null
 */
public record View(TableName name, SqlText query, boolean materialized, @Nullable String comment) {
  /** A view that is computed whenever it is read. */
  public static View of(TableName name, String query) {
    return new View(name, new SqlText(query), false, null);
  }

  /** A copy with another name. */
  public View name(TableName name) {
    return new View(name, query, materialized, comment);
  }

  /** A copy that keeps its rows until they are refreshed, or not. */
  public View materialized(boolean materialized) {
    return new View(name, query, materialized, comment);
  }

  /** A copy with a comment. */
  public View comment(@Nullable String comment) {
    return new View(name, query, materialized, comment);
  }
}
