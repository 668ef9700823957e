package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.FieldTypes;
import dev.plinth.sql.PlinthException;
import java.util.List;

/**
 * Functions over the rows around each row, made to be imported statically. Besides these every
 * aggregate has {@code over(...)}.
 *
 * <pre>{@code
 * User.objects.filter(
 *     rowNumber().over(partitionBy(User_.city).orderBy(User_.age.desc())).lte(3L))
 * // SELECT "numbered"."c1", ... FROM (SELECT "users"."id" AS "c1", ...,
 * //   row_number() OVER (PARTITION BY "users"."city" ORDER BY "users"."age" DESC) AS "c5"
 * //   FROM "users") AS "numbered" WHERE "numbered"."c5" <= ?
 * }</pre>
 *
 * <p>A condition on a window wraps the query, as above: the function sees the rows that all other
 * conditions keep, whatever the order in which they were given. In {@code having} it sees groups.
 * Windows are computed after groups, so {@code groupBy}, aggregates and updates can't hold one;
 * such a query is an error before any SQL. They are typed only: no lookup by name speaks of a
 * window.
 */
@SuppressWarnings("varargs") // the arrays are only read
public final class Windows {
  private Windows() {}

  /** Rows that have these values in common; nulls count as equal. */
  @SafeVarargs
  public static <M> Over<M> partitionBy(Expression<M, ?>... values) {
    return new Over<>(Over.terms(values), List.of(), null);
  }

  /** All rows, in this order. */
  @SafeVarargs
  public static <M> Over<M> orderBy(Order<M>... keys) {
    return new Over<>(List.of(), List.of(keys), null);
  }

  static <M> Over<M> all() {
    return new Over<>(List.of(), List.of(), null);
  }

  /** 1, 2, 3 and so on in the order of the window. */
  public static Ranking<Long> rowNumber() {
    return ranking("row_number", FieldTypes.LONG);
  }

  /** The place in the order; equals share one and leave a gap after them: 1, 1, 3. */
  public static Ranking<Long> rank() {
    return ranking("rank", FieldTypes.LONG);
  }

  /** The place in the order; equals share one and leave no gap: 1, 1, 2. */
  public static Ranking<Long> denseRank() {
    return ranking("dense_rank", FieldTypes.LONG);
  }

  /** The place in the order, from 0 for the first to 1 for the last. */
  public static Ranking<Double> percentRank() {
    return ranking("percent_rank", FieldTypes.DOUBLE);
  }

  /** The part of the rows, up to 1, that come no later in the order. */
  public static Ranking<Double> cumeDist() {
    return ranking("cume_dist", FieldTypes.DOUBLE);
  }

  /**
   * The number, from 1, of the one of so many equally large buckets that the row falls into.
   *
   * @throws PlinthException {@code query.bad-window} for less than one bucket
   */
  public static Ranking<Long> ntile(int buckets) {
    check("ntile", buckets, 1);
    return ranking("ntile", FieldTypes.LONG, buckets);
  }

  /** The value in the row before; null where there is none. */
  public static <M, V> WindowValue<M, OrderedExpression<M, V>> lag(Expression<M, V> value) {
    return value(value, placed("lag", 1, value));
  }

  /** The number in the row before; null where there is none. */
  public static <M, V extends Number> WindowValue<M, NumberExpression<M, V>> lag(
      NumberExpression<M, V> value) {
    return number(value, placed("lag", 1, value));
  }

  /** The value so many rows before; null where there is none. */
  public static <M, V> WindowValue<M, OrderedExpression<M, V>> lag(
      Expression<M, V> value, int rows) {
    return value(value, placed("lag", rows, value));
  }

  /** The number so many rows before; null where there is none. */
  public static <M, V extends Number> WindowValue<M, NumberExpression<M, V>> lag(
      NumberExpression<M, V> value, int rows) {
    return number(value, placed("lag", rows, value));
  }

  /** The value so many rows before, or the other one where there is no such row. */
  public static <M, V> WindowValue<M, OrderedExpression<M, V>> lag(
      Expression<M, V> value, int rows, V otherwise) {
    return value(value, placed("lag", rows, value, otherwise));
  }

  /** The number so many rows before, or the other one where there is no such row. */
  public static <M, V extends Number> WindowValue<M, NumberExpression<M, V>> lag(
      NumberExpression<M, V> value, int rows, V otherwise) {
    return number(value, placed("lag", rows, value, otherwise));
  }

  /** The value in the row after; null where there is none. */
  public static <M, V> WindowValue<M, OrderedExpression<M, V>> lead(Expression<M, V> value) {
    return value(value, placed("lead", 1, value));
  }

  /** The number in the row after; null where there is none. */
  public static <M, V extends Number> WindowValue<M, NumberExpression<M, V>> lead(
      NumberExpression<M, V> value) {
    return number(value, placed("lead", 1, value));
  }

  /** The value so many rows after; null where there is none. */
  public static <M, V> WindowValue<M, OrderedExpression<M, V>> lead(
      Expression<M, V> value, int rows) {
    return value(value, placed("lead", rows, value));
  }

  /** The number so many rows after; null where there is none. */
  public static <M, V extends Number> WindowValue<M, NumberExpression<M, V>> lead(
      NumberExpression<M, V> value, int rows) {
    return number(value, placed("lead", rows, value));
  }

  /** The value so many rows after, or the other one where there is no such row. */
  public static <M, V> WindowValue<M, OrderedExpression<M, V>> lead(
      Expression<M, V> value, int rows, V otherwise) {
    return value(value, placed("lead", rows, value, otherwise));
  }

  /** The number so many rows after, or the other one where there is no such row. */
  public static <M, V extends Number> WindowValue<M, NumberExpression<M, V>> lead(
      NumberExpression<M, V> value, int rows, V otherwise) {
    return number(value, placed("lead", rows, value, otherwise));
  }

  /** The value in the first row of the frame. */
  public static <M, V> WindowValue<M, OrderedExpression<M, V>> firstValue(Expression<M, V> value) {
    return value(value, placed("first_value", value));
  }

  /** The number in the first row of the frame. */
  public static <M, V extends Number> WindowValue<M, NumberExpression<M, V>> firstValue(
      NumberExpression<M, V> value) {
    return number(value, placed("first_value", value));
  }

  /** The value in the last row of the frame, which by default is the row itself or an equal. */
  public static <M, V> WindowValue<M, OrderedExpression<M, V>> lastValue(Expression<M, V> value) {
    return value(value, placed("last_value", value));
  }

  /** The number in the last row of the frame, which by default is the row itself or an equal. */
  public static <M, V extends Number> WindowValue<M, NumberExpression<M, V>> lastValue(
      NumberExpression<M, V> value) {
    return number(value, placed("last_value", value));
  }

  /** The value in a row of the frame, counted from 1; null where there are not so many. */
  public static <M, V> WindowValue<M, OrderedExpression<M, V>> nthValue(
      Expression<M, V> value, int row) {
    return value(value, nth(value, row));
  }

  /** The number in a row of the frame, counted from 1; null where there are not so many. */
  public static <M, V extends Number> WindowValue<M, NumberExpression<M, V>> nthValue(
      NumberExpression<M, V> value, int row) {
    return number(value, nth(value, row));
  }

  private static <N extends Number> Ranking<N> ranking(
      String function, FieldType<N> type, Integer... numbers) {
    Functions.Ranked ranked = new Functions.Ranked(function, List.of(numbers));
    return new Ranking<>(new Term.Apply(ranked, List.of()), type);
  }

  private static <M, V> WindowValue<M, OrderedExpression<M, V>> value(
      Expression<M, V> value, Term function) {
    return new WindowValue<>(function, term -> new OrderedExpression<>(term, value.type()));
  }

  private static <M, V extends Number> WindowValue<M, NumberExpression<M, V>> number(
      NumberExpression<M, V> value, Term function) {
    return new WindowValue<>(function, term -> new NumberExpression<>(term, value.type()));
  }

  private static Term placed(String function, Expression<?, ?> value) {
    return new Term.Apply(new Functions.Named(function, false), List.of(value.term()));
  }

  private static Term placed(String function, int number, Expression<?, ?> value) {
    check(function, number, 0);
    return new Term.Apply(new Functions.Placed(function, number), List.of(value.term()));
  }

  private static <V> Term placed(String function, int number, Expression<?, V> value, V otherwise) {
    check(function, number, 0);
    Term other = Comparisons.value(value.type(), otherwise);
    return new Term.Apply(new Functions.Placed(function, number), List.of(value.term(), other));
  }

  private static Term nth(Expression<?, ?> value, int row) {
    check("nthValue", row, 1);
    return placed("nth_value", row, value);
  }

  private static void check(String function, int number, int least) {
    if (number < least) {
      throw new PlinthException(
          "query.bad-window",
          "%s takes a number from %d on, found %d.".formatted(function, least, number));
    }
  }
}
