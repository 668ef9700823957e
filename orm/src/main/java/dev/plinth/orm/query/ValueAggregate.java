package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;

/**
 * An aggregate that is one of the values: {@code max(Post_.createdAt)}. Immutable and thread-safe.
 *
 * @param <M> the model
 * @param <V> the Java type of the value
 */
public final class ValueAggregate<M, V> extends OrderedExpression<M, V> {
  ValueAggregate(Term term, FieldType<V> type) {
    super(term, type);
  }

  /** Only rows that keep the condition take part. */
  public ValueAggregate<M, V> filter(Condition<M> condition) {
    return new ValueAggregate<>(AggregateTerms.filtered(term(), condition.term()), type());
  }

  /**
   * Over the rows around each row instead of a group.
   *
   * @throws dev.plinth.sql.PlinthException {@code query.window-over-relation} for an aggregate over
   *     a relation
   */
  public <X extends M> OrderedExpression<X, V> over(Over<X> rows) {
    return new OrderedExpression<>(WindowTerms.of(term(), rows), type());
  }

  /** Over all rows instead of a group. */
  public <X extends M> OrderedExpression<X, V> over() {
    return over(Windows.all());
  }

  /** This value where the aggregate is null, as over no rows. */
  public OrderedExpression<M, V> orElse(V value) {
    Term other = Comparisons.value(type(), value);
    return new OrderedExpression<>(AggregateTerms.orElse(term(), other), type());
  }
}
