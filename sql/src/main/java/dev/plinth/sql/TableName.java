package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table. {@code "users"}, {@code "shop"."users"}.
 *
 * @param schema its schema, or null for the connection's own
 * @param name its name
 */
public record TableName(@Nullable String schema, String name) {
  /** A table in the connection's own schema. */
  public static TableName of(String name) {
    return new TableName(null, name);
  }

  /** {@code schema.name}, for messages; not quoted. */
  @Override
  public String toString() {
    return schema == null ? name : schema + "." + name;
  }
}
