package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * The opposite of a condition; null stays null. {@code NOT (..)}.
 *
 * @param item the condition
 */
public record Not(Expr item) implements Expr {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.not(this);
  }
}
