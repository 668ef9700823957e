package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A text compared and sorted by other rules. {@code "name" COLLATE "C"}.
 *
 * @param value the text
 * @param collation name of the rules
 */
public record Collate(Expr value, String collation) implements Expr {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.collate(this);
  }
}
