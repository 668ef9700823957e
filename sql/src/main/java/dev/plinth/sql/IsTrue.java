package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * Whether a condition is true, where null counts as not true: two-valued logic.
 *
 * <pre>{@code
 * new IsTrue(condition, true)   // (..) IS NOT TRUE: keeps exactly the rows that the condition drops
 * }</pre>
 *
 * @param condition the condition
 * @param negated asks for false or null
 */
public record IsTrue(Expr condition, boolean negated) implements Expr {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.isTrue(this);
  }
}
