package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.FieldTypes;
import dev.plinth.sql.Arithmetic;
import java.math.BigDecimal;
import java.util.List;

/**
 * A number: {@code User_.age.plus(1)} is {@code "users"."age" + ?}, computed by the database.
 * Immutable and thread-safe.
 *
 * @param <M> the model
 * @param <N> the Java type of the number
 */
public class NumberExpression<M, N extends Number> extends OrderedExpression<M, N> {
  NumberExpression(Term term, FieldType<N> type) {
    super(term, type);
  }

  /** The sum with a number. */
  public NumberExpression<M, N> plus(N number) {
    return calculate(Arithmetic.Operator.ADD, Comparisons.value(type(), number));
  }

  /** The sum with another expression. */
  public NumberExpression<M, N> plus(Expression<M, N> other) {
    return calculate(Arithmetic.Operator.ADD, other.term());
  }

  /** The difference to a number. */
  public NumberExpression<M, N> minus(N number) {
    return calculate(Arithmetic.Operator.SUBTRACT, Comparisons.value(type(), number));
  }

  /** The difference to another expression. */
  public NumberExpression<M, N> minus(Expression<M, N> other) {
    return calculate(Arithmetic.Operator.SUBTRACT, other.term());
  }

  /** The product with a number. */
  public NumberExpression<M, N> times(N number) {
    return calculate(Arithmetic.Operator.MULTIPLY, Comparisons.value(type(), number));
  }

  /**
   * The product with another expression; convert an integer to a decimal with {@link #asDecimal}.
   */
  public NumberExpression<M, N> times(Expression<M, N> other) {
    return calculate(Arithmetic.Operator.MULTIPLY, other.term());
  }

  /** The quotient with a number; of two integers the whole part, as in Java. */
  public NumberExpression<M, N> dividedBy(N number) {
    return calculate(Arithmetic.Operator.DIVIDE, Comparisons.value(type(), number));
  }

  /** The quotient with another expression; of two integers the whole part, as in Java. */
  public NumberExpression<M, N> dividedBy(Expression<M, N> other) {
    return calculate(Arithmetic.Operator.DIVIDE, other.term());
  }

  /** The remainder of a division by a number. */
  public NumberExpression<M, N> modulo(N number) {
    return calculate(Arithmetic.Operator.MODULO, Comparisons.value(type(), number));
  }

  /** The absolute value. */
  public NumberExpression<M, N> abs() {
    return new NumberExpression<>(
        new Term.Apply(new Functions.Named("abs", true), List.of(term())), type());
  }

  /** The number as a 64-bit integer, as for a sum that is too large for an int. */
  public NumberExpression<M, Long> asLong() {
    return converted(FieldTypes.LONG);
  }

  /** The number as a floating-point number. */
  public NumberExpression<M, Double> asDouble() {
    return converted(FieldTypes.DOUBLE);
  }

  /** The number as an exact decimal. */
  public NumberExpression<M, BigDecimal> asDecimal() {
    return converted(FieldTypes.decimal(0, 0));
  }

  private <X extends Number> NumberExpression<M, X> converted(FieldType<X> to) {
    return new NumberExpression<>(
        new Term.Apply(new Functions.Convert(to.sqlType()), List.of(term())), to);
  }

  private NumberExpression<M, N> calculate(Arithmetic.Operator operator, Term other) {
    return new NumberExpression<>(
        new Term.Apply(new Functions.Calculate(operator), List.of(term(), other)), type());
  }
}
