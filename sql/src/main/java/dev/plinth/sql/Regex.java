package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * Whether a regular expression finds something in a text. {@code "name" ~ ?}.
 *
 * @param value the text searched in
 * @param pattern the regular expression, in the database's own syntax
 * @param ignoreCase whether {@code A} is {@code a}
 */
public record Regex(Expr value, Expr pattern, boolean ignoreCase) implements Expr {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.regex(this);
  }
}
