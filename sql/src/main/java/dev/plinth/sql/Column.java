package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A column, with the alias of its table where the statement has several.
 *
 * <pre>{@code
 * new Column("u", "name")   // u."name"
 * Column.of("name")         // "name"
 * }</pre>
 *
 * @param table alias of its table, or null where there is no doubt
 * @param name its name
 */
public record Column(@Nullable String table, String name) implements Expr {
  /** A column of the only table. */
  public static Column of(String name) {
    return new Column(null, name);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.column(this);
  }
}
