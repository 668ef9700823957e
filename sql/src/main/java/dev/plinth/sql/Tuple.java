package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several values compared as one. {@code ("order_id", "line") = (?, ?)}.
 *
 * @param items the values, two or more
 */
public record Tuple(List<Expr> items) implements Expr {
  /** Copies the lists. */
  public Tuple {
    items = List.copyOf(items);
  }

  /** A tuple of these. */
  public static Tuple of(Expr... items) {
    return new Tuple(List.of(items));
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.tuple(this);
  }
}
