package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.sql.PlinthException;
import java.util.List;

/**
 * Values gathered into a list: {@code arrayAgg(Post_.title).orderBy(Post_.id.asc())}. Immutable and
 * thread-safe.
 *
 * @param <M> the model
 * @param <V> the Java type of a value
 */
@SuppressWarnings("varargs") // the array is only read
public final class ListAggregate<M, V> extends Expression<M, List<V>> {
  ListAggregate(Term term, FieldType<List<V>> type) {
    super(term, type);
  }

  /** Only rows that keep the condition take part. */
  public ListAggregate<M, V> filter(Condition<M> condition) {
    return new ListAggregate<>(AggregateTerms.filtered(term(), condition.term()), type());
  }

  /**
   * Equal values take part once.
   *
   * @throws PlinthException {@code query.distinct-order} where they are ordered by something else
   */
  public ListAggregate<M, V> distinct() {
    return new ListAggregate<>(AggregateTerms.distinct(term()), type());
  }

  /**
   * The values in this order.
   *
   * @throws PlinthException {@code query.distinct-order} where distinct values are ordered by
   *     something else, {@code query.related-aggregate-order} for an aggregate over a relation
   */
  @SafeVarargs
  public final ListAggregate<M, V> orderBy(Order<? super M>... keys) {
    return new ListAggregate<>(AggregateTerms.ordered(term(), List.of(keys)), type());
  }

  /**
   * Over the rows around each row instead of a group.
   *
   * @throws PlinthException {@code query.window-aggregate} for a distinct or ordered one
   */
  public Expression<M, List<V>> over(Over<M> rows) {
    return new Expression<>(WindowTerms.of(term(), rows), type());
  }

  /** This value where the aggregate is null, as over no rows. */
  public Expression<M, List<V>> orElse(List<V> value) {
    Term other = Comparisons.value(type(), value);
    return new Expression<>(AggregateTerms.orElse(term(), other), type());
  }
}
