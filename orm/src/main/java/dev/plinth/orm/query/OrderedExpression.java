package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.sql.Comparison;

/**
 * An expression whose values have an order. Immutable and thread-safe.
 *
 * @param <M> the model
 * @param <V> the Java type of the value
 */
public class OrderedExpression<M, V> extends Expression<M, V> {
  OrderedExpression(Term term, FieldType<V> type) {
    super(term, type);
  }

  /** Greater than the value. */
  public Condition<M> gt(V value) {
    return compare(Comparison.Operator.GT, value);
  }

  /** Greater than the other expression. */
  public Condition<M> gt(Expression<M, V> other) {
    return compare(Comparison.Operator.GT, other);
  }

  /** Greater than the one value that a query answers. */
  public Condition<M> gt(Subquery<V> query) {
    return compare(Comparison.Operator.GT, query);
  }

  /** Greater than or equal to the value. */
  public Condition<M> gte(V value) {
    return compare(Comparison.Operator.GE, value);
  }

  /** Greater than or equal to the other expression. */
  public Condition<M> gte(Expression<M, V> other) {
    return compare(Comparison.Operator.GE, other);
  }

  /** Greater than or equal to the one value that a query answers. */
  public Condition<M> gte(Subquery<V> query) {
    return compare(Comparison.Operator.GE, query);
  }

  /** Less than the value. */
  public Condition<M> lt(V value) {
    return compare(Comparison.Operator.LT, value);
  }

  /** Less than the other expression. */
  public Condition<M> lt(Expression<M, V> other) {
    return compare(Comparison.Operator.LT, other);
  }

  /** Less than the one value that a query answers. */
  public Condition<M> lt(Subquery<V> query) {
    return compare(Comparison.Operator.LT, query);
  }

  /** Less than or equal to the value. */
  public Condition<M> lte(V value) {
    return compare(Comparison.Operator.LE, value);
  }

  /** Less than or equal to the other expression. */
  public Condition<M> lte(Expression<M, V> other) {
    return compare(Comparison.Operator.LE, other);
  }

  /** Less than or equal to the one value that a query answers. */
  public Condition<M> lte(Subquery<V> query) {
    return compare(Comparison.Operator.LE, query);
  }

  /** From the first to the second value, both included: {@code x >= ? AND x <= ?}. */
  public Condition<M> range(V from, V to) {
    return gte(from).and(lte(to));
  }
}
