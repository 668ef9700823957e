package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value is one of the results of expressions. {@code "a" IN ("b", "c" + ?)}.
 *
 * @param left the value, a {@link Tuple} where the items are tuples
 * @param items the expressions
 */
public record In(Expr left, List<Expr> items) implements Expr {
  /** Copies the lists. */
  public In {
    items = List.copyOf(items);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.in(this);
  }
}
