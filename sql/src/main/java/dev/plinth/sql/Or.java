package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of which at least one must hold; of none it is {@code FALSE}.
 *
 * <pre>{@code
 * Or.of(adult, active)   // "age" >= ? OR "active" = ?
 * }</pre>
 *
 * @param items the conditions
 */
public record Or(List<Expr> items) implements Expr {
  /** Copies the lists. */
  public Or {
    items = List.copyOf(items);
  }

  /** At least one of these. */
  public static Or of(Expr... items) {
    return new Or(List.of(items));
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.or(this);
  }
}
