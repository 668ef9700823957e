package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.FieldTypes;
import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.DatePart;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.SqlType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
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

  /**
   * Later by a length of time: {@code Post_.createdAt.plus(Duration.ofDays(7)).lt(now)}.
   *
   * @throws PlinthException {@code query.no-such-part} for a date or time of day: these have no
   *     length of time added
   */
  public TemporalExpression<M, V> plus(Duration length) {
    return moved(Arithmetic.Operator.ADD, length);
  }

  /** Earlier by a length of time; see {@link #plus}. */
  public TemporalExpression<M, V> minus(Duration length) {
    return moved(Arithmetic.Operator.SUBTRACT, length);
  }

  private TemporalExpression<M, V> moved(Arithmetic.Operator operator, Duration length) {
    if (LookupKind.of(type()) != LookupKind.MOMENT) {
      throw noSuchPart("plus or minus", "a Duration can be added to moments only");
    }
    Term other = Comparisons.value(FieldTypes.DURATION, length);
    Term sum = new Term.Apply(new Functions.Calculate(operator), List.of(term(), other));
    return new TemporalExpression<>(sum, type(), zone);
  }

  /** The year; comparing it with a number becomes a range on the bare column. */
  public NumberExpression<M, Integer> year() {
    return new YearExpression<>(part(DatePart.Part.YEAR), period(), false);
  }

  /** The year that ISO weeks are counted in. */
  public NumberExpression<M, Integer> isoYear() {
    return new YearExpression<>(part(DatePart.Part.ISO_YEAR), period(), true);
  }

  private Period period() {
    return new Period(term(), type().sqlType(), zone);
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

  /** The date without the time; comparing it with a date becomes a range on the bare column. */
  public TemporalExpression<M, LocalDate> date() {
    return new DayExpression<>(part(DatePart.Part.DATE), period());
  }

  /** The time without the date. */
  public TemporalExpression<M, LocalTime> time() {
    return new TemporalExpression<>(part(DatePart.Part.TIME), FieldTypes.TIME);
  }

  private NumberExpression<M, Integer> number(DatePart.Part part) {
    return new NumberExpression<>(part(part), FieldTypes.INTEGER);
  }

  private Term part(DatePart.Part part) {
    LookupKind kind = LookupKind.of(type());
    if (kind.transform(part.name()) == null) {
      String parts = String.join(", ", kind.parts());
      throw noSuchPart(part.name().toLowerCase(Locale.ROOT), "it has " + parts);
    }
    return new Term.Apply(new Functions.Part(part, zone()), List.of(term()));
  }

  private PlinthException noSuchPart(String part, String reason) {
    return new PlinthException(
        "query.no-such-part",
        "'%s' is a %s, which has no %s: %s."
            .formatted(this, type().javaType().getSimpleName(), part, reason));
  }

  private @Nullable ZoneId zone() {
    return type().sqlType().kind() == SqlType.Kind.TIMESTAMPTZ ? zone : null;
  }
}
