package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * Two values compared; null when one is null, except for the DISTINCT operators.
 *
 * <pre>{@code
 * new Comparison(Comparison.Operator.GE, Column.of("age"), Bind.of(18))   // "age" >= ?
 * }</pre>
 *
 * @param operator how
 * @param left left side
 * @param right right side
 */
public record Comparison(Operator operator, Expr left, Expr right) implements Expr {
  /** How two values are compared. */
  public enum Operator {
    /** {@code =}. */
    EQ,
    /** {@code <>}. */
    NE,
    /** {@code <}. */
    LT,
    /** {@code <=}. */
    LE,
    /** {@code >}. */
    GT,
    /** {@code >=}. */
    GE,
    /** {@code IS DISTINCT FROM}: two nulls are not distinct. */
    IS_DISTINCT,
    /** {@code IS NOT DISTINCT FROM}: two nulls are equal. */
    IS_NOT_DISTINCT
  }

  /** {@code left = right}. */
  public static Comparison eq(Expr left, Expr right) {
    return new Comparison(Operator.EQ, left, right);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.comparison(this);
  }
}
