package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * Two values computed into one.
 *
 * <pre>{@code
 * new Arithmetic(Arithmetic.Operator.ADD, Column.of("age"), Bind.of(1))   // "age" + ?
 * }</pre>
 *
 * Integers are divided as the database divides them: without a remainder on both PostgreSQL and
 * SQLite.
 *
 * @param operator how
 * @param left left side
 * @param right right side
 */
public record Arithmetic(Operator operator, Expr left, Expr right) implements Expr {
  /** How two values become one. */
  public enum Operator {
    /** {@code +}. */
    ADD,
    /** {@code -}. */
    SUBTRACT,
    /** {@code *}. */
    MULTIPLY,
    /** {@code /}. */
    DIVIDE,
    /** {@code %}: the remainder, with the sign of the left side. */
    MODULO,
    /** {@code ||}: texts joined; null when one is null. */
    CONCAT
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.arithmetic(this);
  }
}
