package dev.plinth.sql;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A date or moment put back to the start of its year, quarter, month, week, day, hour, minute or
 * second; of a moment with a zone, the moment when that began there.
 *
 * <pre>{@code
 * new DateTruncate(DatePart.Part.MONTH, Column.of("created_at"), ZoneOffset.UTC)
 * // PostgreSQL: date_trunc('month', "created_at", ?)
 * }</pre>
 *
 * @param part to the start of what
 * @param value the date, time or moment
 * @param zone where a moment is looked at; null for dates and times without a zone
 */
public record DateTruncate(DatePart.Part part, Expr value, @Nullable ZoneId zone) implements Expr {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.dateTruncate(this);
  }
}
