package dev.plinth.orm.query;

import java.util.Locale;
import java.util.function.Function;

/** A part of a date or time that a lookup goes on with: {@code created__year__gte}. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are method references
enum LookupTransform {
  DATE(TemporalExpression::date),
  TIME(TemporalExpression::time),
  YEAR(TemporalExpression::year),
  ISO_YEAR(TemporalExpression::isoYear),
  QUARTER(TemporalExpression::quarter),
  MONTH(TemporalExpression::month),
  WEEK(TemporalExpression::week),
  WEEK_DAY(TemporalExpression::weekDay),
  DAY(TemporalExpression::day),
  HOUR(TemporalExpression::hour),
  MINUTE(TemporalExpression::minute),
  SECOND(TemporalExpression::second);

  private final Function<TemporalExpression<?, ?>, Expression<?, ?>> part;

  LookupTransform(Function<TemporalExpression<?, ?>, Expression<?, ?>> part) {
    this.part = part;
  }

  /** The part of a value. */
  Expression<?, ?> of(TemporalExpression<?, ?> value) {
    return part.apply(value);
  }

  /** The part as lookups write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
