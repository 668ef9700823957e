package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * Whether a value is null. {@code "age" IS NULL}, {@code "age" IS NOT NULL}.
 *
 * @param value the value
 * @param negated asks for not null
 */
public record IsNull(Expr value, boolean negated) implements Expr {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.isNull(this);
  }
}
