package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * One method for each kind of node; {@code node.accept(visitor)} calls the right one. It is how
 * dialects write SQL, and the place to override what one of them writes differently.
 *
 * @param <R> what each method answers
 */
public interface Visitor<R extends @Nullable Object> {
  /** For a {@link Column}. */
  R column(Column node);

  /** For a {@link Bind}. */
  R bind(Bind node);

  /** For a {@link Literal}. */
  R literal(Literal node);

  /** For a {@link Comparison}. */
  R comparison(Comparison node);

  /** For an {@link Arithmetic}. */
  R arithmetic(Arithmetic node);

  /** For an {@link And}. */
  R and(And node);

  /** For an {@link Or}. */
  R or(Or node);

  /** For a {@link Not}. */
  R not(Not node);

  /** For an {@link IsNull}. */
  R isNull(IsNull node);

  /** For an {@link IsTrue}. */
  R isTrue(IsTrue node);

  /** For a {@link Between}. */
  R between(Between node);

  /** For an {@link InValues}. */
  R inValues(InValues node);

  /** For an {@link InQuery}. */
  R inQuery(InQuery node);

  /** For an {@link In}. */
  R in(In node);

  /** For a {@link Tuple}. */
  R tuple(Tuple node);

  /** For an {@link Exists}. */
  R exists(Exists node);

  /** For a {@link Scalar}. */
  R scalar(Scalar node);

  /** For a {@link TextMatch}. */
  R textMatch(TextMatch node);

  /** For a {@link Regex}. */
  R regex(Regex node);

  /** For a {@link Call}. */
  R call(Call node);

  /** For an {@link Aggregate}. */
  R aggregate(Aggregate node);

  /** For a {@link Window}. */
  R window(Window node);

  /** For a {@link Case}. */
  R caseWhen(Case node);

  /** For a {@link Cast}. */
  R cast(Cast node);

  /** For a {@link DatePart}. */
  R datePart(DatePart node);

  /** For a {@link DateTruncate}. */
  R dateTruncate(DateTruncate node);

  /** For a {@link JsonPath}. */
  R jsonPath(JsonPath node);

  /** For an {@link Excluded}. */
  R excluded(Excluded node);

  /** For a {@link Collate}. */
  R collate(Collate node);

  /** For a {@link Raw}. */
  R raw(Raw node);

  /** For a {@link TableSource}. */
  R tableSource(TableSource node);

  /** For a {@link QuerySource}. */
  R querySource(QuerySource node);

  /** For a {@link ValuesSource}. */
  R valuesSource(ValuesSource node);

  /** For a {@link CteSource}. */
  R cteSource(CteSource node);

  /** For a {@link Rows}. */
  R rows(Rows node);

  /** For a {@link FromQuery}. */
  R fromQuery(FromQuery node);

  /** For a {@link DefaultValues}. */
  R defaultValues(DefaultValues node);

  /** For a {@link Select}. */
  R select(Select node);

  /** For a {@link SetOperation}. */
  R setOperation(SetOperation node);

  /** For an {@link Insert}. */
  R insert(Insert node);

  /** For an {@link Update}. */
  R update(Update node);

  /** For a {@link Delete}. */
  R delete(Delete node);
}
