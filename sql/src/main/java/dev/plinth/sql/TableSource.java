package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A table to read from. {@code "users" u}.
 *
 * @param name the table
 * @param alias how its columns are spoken of, or null for its own name
 */
public record TableSource(TableName name, @Nullable String alias) implements Source {
  /** A table under its own name. */
  public static TableSource of(String name) {
    return new TableSource(TableName.of(name), null);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.tableSource(this);
  }
}
