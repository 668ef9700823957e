package dev.plinth.sql;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One part of a date or time.
 *
 * <pre>{@code
 * new DatePart(DatePart.Part.YEAR, Column.of("created_at"), ZoneOffset.UTC)
 * // PostgreSQL: CAST(EXTRACT(YEAR FROM "created_at" AT TIME ZONE ?) AS integer)
 * // SQLite:     CAST(strftime('%Y', "created_at") AS INTEGER)
 * }</pre>
 *
 * @param part which
 * @param value the date, time or moment
 * @param zone where a moment is looked at; null for dates and times without a zone
 */
public record DatePart(Part part, Expr value, @Nullable ZoneId zone) implements Expr {
  /** A part of a date or time; all are whole numbers except DATE and TIME. */
  public enum Part {
    /** Year. */
    YEAR,
    /** Year that the ISO week belongs to. */
    ISO_YEAR,
    /** 1 to 4. */
    QUARTER,
    /** 1 to 12. */
    MONTH,
    /** ISO week, 1 to 53. */
    WEEK,
    /** ISO day of the week: Monday is 1, Sunday is 7. */
    WEEK_DAY,
    /** Day of the month. */
    DAY,
    /** 0 to 23. */
    HOUR,
    /** 0 to 59. */
    MINUTE,
    /** Whole seconds, 0 to 59. */
    SECOND,
    /** The day without the time. */
    DATE,
    /** The time without the day. */
    TIME
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.datePart(this);
  }
}
