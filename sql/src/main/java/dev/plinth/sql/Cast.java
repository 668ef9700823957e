package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A value as another type. {@code CAST("age" AS text)}.
 *
 * @param value the value
 * @param type the type
 */
public record Cast(Expr value, SqlType type) implements Expr {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.cast(this);
  }
}
