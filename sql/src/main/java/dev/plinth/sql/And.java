package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of which all must hold; of none it is {@code TRUE}.
 *
 * <pre>{@code
 * And.of(adult, active)   // "age" >= ? AND "active" = ?
 * }</pre>
 *
 * @param items the conditions
 */
public record And(List<Expr> items) implements Expr {
  /** Copies the lists. */
  public And {
    items = List.copyOf(items);
  }

  /** All of these. */
  public static And of(Expr... items) {
    return new And(List.of(items));
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.and(this);
  }
}
