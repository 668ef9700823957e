package dev.plinth.it.sql;

import dev.plinth.sql.DatePart.Part;
import dev.plinth.sql.SqlType;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the parts of a date are, by Java. */
final class Dates {

  static final List<Part> TRUNCATABLE =
      List.of(
          Part.YEAR,
          Part.QUARTER,
          Part.MONTH,
          Part.WEEK,
          Part.DAY,
          Part.HOUR,
          Part.MINUTE,
          Part.SECOND);

  private Dates() {}

  static Map<Part, Object> parts(LocalDateTime local) {
    Map<Part, Object> parts = new LinkedHashMap<>();
    parts.put(Part.YEAR, local.getYear());
    parts.put(Part.ISO_YEAR, local.get(IsoFields.WEEK_BASED_YEAR));
    parts.put(Part.QUARTER, local.get(IsoFields.QUARTER_OF_YEAR));
    parts.put(Part.MONTH, local.getMonthValue());
    parts.put(Part.WEEK, local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    parts.put(Part.WEEK_DAY, local.getDayOfWeek().getValue());
    parts.put(Part.DAY, local.getDayOfMonth());
    parts.put(Part.HOUR, local.getHour());
    parts.put(Part.MINUTE, local.getMinute());
    parts.put(Part.SECOND, local.getSecond());
    parts.put(Part.DATE, local.toLocalDate());
    parts.put(Part.TIME, local.toLocalTime());
    return parts;
  }

  static SqlType type(Part part) {
    return switch (part) {
      case DATE -> SqlType.DATE;
      case TIME -> SqlType.TIME;
      default -> SqlType.INTEGER;
    };
  }

  static LocalDateTime truncate(LocalDateTime local, Part part) {
    LocalDateTime day = local.truncatedTo(ChronoUnit.DAYS);
    return switch (part) {
      case YEAR -> day.withDayOfYear(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case MONTH -> day.withDayOfMonth(1);
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case DAY -> day;
      case HOUR -> local.truncatedTo(ChronoUnit.HOURS);
      case MINUTE -> local.truncatedTo(ChronoUnit.MINUTES);
      default -> local.truncatedTo(ChronoUnit.SECONDS);
    };
  }
}
