package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldTypes;
import dev.plinth.sql.PlinthException;
import java.util.List;

/**
 * Texts joined into one: {@code stringAgg(Tag_.name, ", ").orderBy(Tag_.name.asc())}. Immutable and
 * thread-safe.
 *
 * @param <M> the model
 */
@SuppressWarnings("varargs") // the array is only read
public final class TextAggregate<M> extends TextExpression<M> {
  TextAggregate(Term term) {
    super(term, FieldTypes.TEXT);
  }

  /** Only rows that keep the condition take part. */
  public TextAggregate<M> filter(Condition<M> condition) {
    return new TextAggregate<>(AggregateTerms.filtered(term(), condition.term()));
  }

  /**
   * Equal values take part once.
   *
   * @throws PlinthException {@code query.distinct-order} where they are ordered by something else
   */
  public TextAggregate<M> distinct() {
    return new TextAggregate<>(AggregateTerms.distinct(term()));
  }

  /**
   * The values in this order.
   *
   * @throws PlinthException {@code query.distinct-order} where distinct values are ordered by
   *     something else, {@code query.related-aggregate-order} for an aggregate over a relation
   */
  @SafeVarargs
  public final TextAggregate<M> orderBy(Order<? super M>... keys) {
    return new TextAggregate<>(AggregateTerms.ordered(term(), List.of(keys)));
  }

  /**
   * Over the rows around each row instead of a group.
   *
   * @throws PlinthException {@code query.window-aggregate} for a distinct or ordered one
   */
  public TextExpression<M> over(Over<M> rows) {
    return new TextExpression<>(WindowTerms.of(term(), rows), type());
  }

  /** This value where the aggregate is null, as over no rows. */
  public TextExpression<M> orElse(String value) {
    Term other = Comparisons.value(type(), value);
    return new TextExpression<>(AggregateTerms.orElse(term(), other), type());
  }
}
