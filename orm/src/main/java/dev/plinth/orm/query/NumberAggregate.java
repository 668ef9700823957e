package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;

/**
 * An aggregate that is a number: {@code sum(Invoice_.total).filter(Invoice_.paid.isTrue())}.
 * Immutable and thread-safe.
 *
 * @param <M> the model
 * @param <N> the Java type of the number
 */
public final class NumberAggregate<M, N extends Number> extends NumberExpression<M, N> {
  NumberAggregate(Term term, FieldType<N> type) {
    super(term, type);
  }

  /** Only rows that keep the condition take part. */
  public NumberAggregate<M, N> filter(Condition<M> condition) {
    return new NumberAggregate<>(AggregateTerms.filtered(term(), condition.term()), type());
  }

  /** Equal values take part once. */
  public NumberAggregate<M, N> distinct() {
    return new NumberAggregate<>(AggregateTerms.distinct(term()), type());
  }

  /**
   * Over the rows around each row instead of a group.
   *
   * @throws dev.plinth.sql.PlinthException {@code query.window-aggregate} for a distinct one,
   *     {@code query.window-over-relation} for one over a relation
   */
  public <X extends M> NumberExpression<X, N> over(Over<X> rows) {
    return new NumberExpression<>(WindowTerms.of(term(), rows), type());
  }

  /** Over all rows instead of a group. */
  public <X extends M> NumberExpression<X, N> over() {
    return over(Windows.all());
  }

  /** This value where the aggregate is null, as over no rows. */
  public NumberExpression<M, N> orElse(N value) {
    Term other = Comparisons.value(type(), value);
    return new NumberExpression<>(AggregateTerms.orElse(term(), other), type());
  }
}
