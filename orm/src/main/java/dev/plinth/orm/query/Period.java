package dev.plinth.orm.query;

import dev.plinth.sql.Comparison;
import dev.plinth.sql.SqlType;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Conditions that a date or moment lies before or after the start of a day, on the bare column, so
 * that an index on it serves.
 *
 * @param column the date or moment
 * @param type its type
 * @param zone where a day of moments starts
 */
record Period(Term column, SqlType type, ZoneId zone) {
  /** How many values of a list become ranges. */
  static final int MOST_RANGES = 10;

  private static final int LAST_YEAR = 9998;

  /** Whether every database compares dates of this year rightly; some keep them as texts. */
  static boolean isPlain(int year) {
    return year > 0 && year <= LAST_YEAR;
  }

  /** On this day or later. */
  <M> Condition<M> from(LocalDate day) {
    return compare(Comparison.Operator.GE, day);
  }

  /** Before this day. */
  <M> Condition<M> before(LocalDate day) {
    return compare(Comparison.Operator.LT, day);
  }

  private <M> Condition<M> compare(Comparison.Operator operator, LocalDate day) {
    return new Condition<>(Comparisons.of(operator, column, new Term.Value(start(day), type)));
  }

  private Object start(LocalDate day) {
    return switch (type.kind()) {
      case TIMESTAMPTZ -> day.atStartOfDay(zone).toInstant();
      case TIMESTAMP -> day.atStartOfDay();
      default -> day;
    };
  }
}
