package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.FieldTypes;
import dev.plinth.sql.DatePart;
import dev.plinth.sql.SqlType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date, a time or an instant. Parts of an instant are taken in a zone: UTC unless {@link #at}
 * names another. Immutable and thread-safe.
 *
 * <pre>{@code
 * Post_.createdAt.year().eq(2026)
 * // "posts"."created_at" >= ? AND "posts"."created_at" < ?    an index on the column serves it
 * Post_.createdAt.at(ZoneId.of("Europe/Berlin")).hour().lt(12)
 * }</pre>
 *
 * @param <M> the model
 * @param <V> the Java type of the value
 */
public class TemporalExpression<M, V> extends OrderedExpression<M, V> {
  private final ZoneId zone;

  TemporalExpression(Term term, FieldType<V> type) {
    this(term, type, ZoneOffset.UTC);
  }

  private TemporalExpression(Term term, FieldType<V> type, ZoneId zone) {
    super(term, type);
    this.zone = zone;
  }

  /** The same value, its parts taken in this zone; without effect on values that have no zone. */
  public TemporalExpression<M, V> at(ZoneId inZone) {
    return new TemporalExpression<>(term(), type(), inZone);
  }

  /** The year; comparing it with a number becomes a range on the bare column. */
  public NumberExpression<M, Integer> year() {
    return new YearExpression<>(part(DatePart.Part.YEAR), term(), type().sqlType(), zone, false);
  }

  /** The year that ISO weeks are counted in. */
  public NumberExpression<M, Integer> isoYear() {
    return new YearExpression<>(part(DatePart.Part.ISO_YEAR), term(), type().sqlType(), zone, true);
  }

  /** The quarter, 1 to 4. */
  public NumberExpression<M, Integer> quarter() {
    return number(DatePart.Part.QUARTER);
  }

  /** The month, 1 to 12. */
  public NumberExpression<M, Integer> month() {
    return number(DatePart.Part.MONTH);
  }

  /** The ISO week, 1 to 53. */
  public NumberExpression<M, Integer> week() {
    return number(DatePart.Part.WEEK);
  }

  /** The ISO day of the week, Monday 1 to Sunday 7. */
  public NumberExpression<M, Integer> weekDay() {
    return number(DatePart.Part.WEEK_DAY);
  }

  /** The day of the month, 1 to 31. */
  public NumberExpression<M, Integer> day() {
    return number(DatePart.Part.DAY);
  }

  /** The hour, 0 to 23. */
  public NumberExpression<M, Integer> hour() {
    return number(DatePart.Part.HOUR);
  }

  /** The minute, 0 to 59. */
  public NumberExpression<M, Integer> minute() {
    return number(DatePart.Part.MINUTE);
  }

  /** The whole seconds, 0 to 59. */
  public NumberExpression<M, Integer> second() {
    return number(DatePart.Part.SECOND);
  }

  /** The date without the time. */
  public TemporalExpression<M, LocalDate> date() {
    return new TemporalExpression<>(part(DatePart.Part.DATE), FieldTypes.DATE);
  }

  /** The time without the date. */
  public TemporalExpression<M, LocalTime> time() {
    return new TemporalExpression<>(part(DatePart.Part.TIME), FieldTypes.TIME);
  }

  private NumberExpression<M, Integer> number(DatePart.Part part) {
    return new NumberExpression<>(part(part), FieldTypes.INTEGER);
  }

  private Term part(DatePart.Part part) {
    return new Term.Apply(
        new Functions.Part(part, zoneOf(type().sqlType(), zone)), List.of(term()));
  }

  static @Nullable ZoneId zoneOf(SqlType type, ZoneId zone) {
    return type.kind() == SqlType.Kind.TIMESTAMPTZ ? zone : null;
  }
}
