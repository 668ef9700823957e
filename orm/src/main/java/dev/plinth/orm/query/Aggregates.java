package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldTypes;
import dev.plinth.orm.meta.Persistent;
import java.util.List;

/**
 * The aggregates, made to be imported statically: {@code User.objects.aggregate(avg(User_.age))}.
 *
 * <p>Over no rows {@code count} is 0 and all others are null unless {@code .orElse(value)} says
 * otherwise. An aggregate over a relation is computed for that relation alone, so that two of them
 * never disturb each other:
 *
 * <pre>{@code
 * User.objects.select(User_.username, count(User_.posts()), avg(User_.posts(), Post_.views))
 * // SELECT "users"."username",
 * //   (SELECT count(*) FROM "posts" WHERE "posts"."author_id" = "users"."id"), ...
 * }</pre>
 */
public final class Aggregates {
  /** Of the whole population, as both are. */
  static final String STDDEV = "stddev_pop";

  static final String VARIANCE = "var_pop";

  private static final String STRING_AGG = "string_agg";
  private static final String ARRAY_AGG = "array_agg";

  private Aggregates() {}

  /** The number of rows. */
  public static <M> NumberAggregate<M, Long> count() {
    return new NumberAggregate<>(AggregateTerms.of("count", null), FieldTypes.LONG);
  }

  /** The number of rows that keep the condition: {@code count(Post_.views.gt(100))}. */
  public static <M> NumberAggregate<M, Long> count(Condition<M> condition) {
    return Aggregates.<M>count().filter(condition);
  }

  /** The number of rows in which the value is not null. */
  public static <M> NumberAggregate<M, Long> count(Expression<M, ?> value) {
    return new NumberAggregate<>(AggregateTerms.of("count", value.term()), FieldTypes.LONG);
  }

  /** The number of related objects. */
  public static <M, X extends Persistent> NumberAggregate<M, Long> count(ManyPath<M, X> relation) {
    return new NumberAggregate<>(AggregateTerms.related(relation, "count", null), FieldTypes.LONG);
  }

  /** The number of related objects in which the value is not null. */
  public static <M, X extends Persistent> NumberAggregate<M, Long> count(
      ManyPath<M, X> relation, Expression<X, ?> value) {
    return new NumberAggregate<>(
        AggregateTerms.related(relation, "count", value.term()), FieldTypes.LONG);
  }

  /** The sum, in the value's own type; {@code sum(age.asLong())} where it may grow beyond it. */
  public static <M, N extends Number> NumberAggregate<M, N> sum(NumberExpression<M, N> value) {
    return new NumberAggregate<>(AggregateTerms.of("sum", value.term()), value.type());
  }

  /** The sum over related objects. */
  public static <M, X extends Persistent, N extends Number> NumberAggregate<M, N> sum(
      ManyPath<M, X> relation, NumberExpression<X, N> value) {
    return new NumberAggregate<>(
        AggregateTerms.related(relation, "sum", value.term()), value.type());
  }

  /** The mean. */
  public static <M> NumberAggregate<M, Double> avg(NumberExpression<M, ?> value) {
    return statistic("avg", value);
  }

  /** The mean over related objects. */
  public static <M, X extends Persistent> NumberAggregate<M, Double> avg(
      ManyPath<M, X> relation, NumberExpression<X, ?> value) {
    return statistic(relation, "avg", value);
  }

  /** The standard deviation of the whole population. */
  public static <M> NumberAggregate<M, Double> stddev(NumberExpression<M, ?> value) {
    return statistic(STDDEV, value);
  }

  /** The standard deviation over related objects. */
  public static <M, X extends Persistent> NumberAggregate<M, Double> stddev(
      ManyPath<M, X> relation, NumberExpression<X, ?> value) {
    return statistic(relation, STDDEV, value);
  }

  /** The variance of the whole population. */
  public static <M> NumberAggregate<M, Double> variance(NumberExpression<M, ?> value) {
    return statistic(VARIANCE, value);
  }

  /** The variance over related objects. */
  public static <M, X extends Persistent> NumberAggregate<M, Double> variance(
      ManyPath<M, X> relation, NumberExpression<X, ?> value) {
    return statistic(relation, VARIANCE, value);
  }

  /** The least number. */
  public static <M, N extends Number> NumberAggregate<M, N> min(NumberExpression<M, N> value) {
    return new NumberAggregate<>(AggregateTerms.of("min", value.term()), value.type());
  }

  /** The least value. */
  public static <M, V> ValueAggregate<M, V> min(OrderedExpression<M, V> value) {
    return new ValueAggregate<>(AggregateTerms.of("min", value.term()), value.type());
  }

  /** The least value among related objects. */
  public static <M, X extends Persistent, V> ValueAggregate<M, V> min(
      ManyPath<M, X> relation, OrderedExpression<X, V> value) {
    return new ValueAggregate<>(
        AggregateTerms.related(relation, "min", value.term()), value.type());
  }

  /** The greatest number. */
  public static <M, N extends Number> NumberAggregate<M, N> max(NumberExpression<M, N> value) {
    return new NumberAggregate<>(AggregateTerms.of("max", value.term()), value.type());
  }

  /** The greatest value. */
  public static <M, V> ValueAggregate<M, V> max(OrderedExpression<M, V> value) {
    return new ValueAggregate<>(AggregateTerms.of("max", value.term()), value.type());
  }

  /** The greatest value among related objects. */
  public static <M, X extends Persistent, V> ValueAggregate<M, V> max(
      ManyPath<M, X> relation, OrderedExpression<X, V> value) {
    return new ValueAggregate<>(
        AggregateTerms.related(relation, "max", value.term()), value.type());
  }

  /**
   * The texts that are not null, joined by a separator: {@code stringAgg(User_.username, ", ")
   * .orderBy(User_.username.asc())}.
   */
  public static <M> TextAggregate<M> stringAgg(Expression<M, String> text, String separator) {
    return new TextAggregate<>(
        AggregateTerms.listing(STRING_AGG, joined(text, separator), List.of()));
  }

  /** The texts of related objects joined by a separator, in the order of the relation. */
  public static <M, X extends Persistent> TextAggregate<M> stringAgg(
      ManyPath<M, X> relation, Expression<X, String> text, String separator) {
    return new TextAggregate<>(
        AggregateTerms.relatedListing(relation, STRING_AGG, joined(text, separator)));
  }

  private static List<Term> joined(Expression<?, String> text, String separator) {
    return List.of(text.term(), Comparisons.value(FieldTypes.TEXT, separator));
  }

  /** The values as a list, nulls included; null over no rows. */
  public static <M, V> ListAggregate<M, V> arrayAgg(Expression<M, V> value) {
    return new ListAggregate<>(
        AggregateTerms.listing(ARRAY_AGG, List.of(value.term()), List.of()),
        FieldTypes.listOf(value.type()));
  }

  /** The values of related objects as a list, in the order of the relation; null of none. */
  public static <M, X extends Persistent, V> ListAggregate<M, V> arrayAgg(
      ManyPath<M, X> relation, Expression<X, V> value) {
    return new ListAggregate<>(
        AggregateTerms.relatedListing(relation, ARRAY_AGG, List.of(value.term())),
        FieldTypes.listOf(value.type()));
  }

  private static <M> NumberAggregate<M, Double> statistic(
      String function, NumberExpression<M, ?> value) {
    return new NumberAggregate<>(AggregateTerms.of(function, value.term()), FieldTypes.DOUBLE);
  }

  private static <M, X extends Persistent> NumberAggregate<M, Double> statistic(
      ManyPath<M, X> relation, String function, NumberExpression<X, ?> value) {
    return new NumberAggregate<>(
        AggregateTerms.related(relation, function, value.term()), FieldTypes.DOUBLE);
  }
}
