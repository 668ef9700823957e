package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * The value that an insert could not insert, inside its {@link Conflict}. {@code EXCLUDED."name"}.
 *
 * @param column name of the column
 */
public record Excluded(String column) implements Expr {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.excluded(this);
  }
}
