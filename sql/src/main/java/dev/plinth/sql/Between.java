package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * Whether a value lies in a range, both ends included. {@code "age" BETWEEN ? AND ?}.
 *
 * @param value the value
 * @param low lower end
 * @param high upper end
 */
public record Between(Expr value, Expr low, Expr high) implements Expr {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.between(this);
  }
}
