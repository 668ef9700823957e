package dev.plinth.db.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Dates and times as sortable text, and back, in the forms of {@link
 * dev.plinth.sql.dialect.Carrier#TEXT}; reading also takes a {@code T} and an offset.
 *
 * <p>Written by hand because {@code DateTimeFormatter} costs several times the row it is used for.
 * Databases keep microseconds; what is finer is cut off and never rounded up into the next day.
 */
final class Temporal {

  private Temporal() {}

  static String write(LocalDate date) {
    return appendDate(new StringBuilder(10), date).toString();
  }

  static String write(LocalTime time) {
    return appendTime(new StringBuilder(15), time).toString();
  }

  static String write(LocalDateTime moment) {
    return append(new StringBuilder(26), moment).toString();
  }

  static String write(Instant moment) {
    LocalDateTime utc =
        LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
    return append(new StringBuilder(26), utc).toString();
  }

  static LocalDate date(String text) {
    LocalDate plain = TemporalDigits.date(text);
    if (plain != null && (text.length() == 10 || !Character.isDigit(text.charAt(10)))) {
      return plain;
    }
    return LocalDate.parse(text);
  }

  static LocalTime time(String text) {
    LocalTime plain = TemporalDigits.time(text, 0);
    return plain == null ? LocalTime.parse(text) : plain;
  }

  static LocalDateTime dateTime(String text) {
    if (text.length() <= 10) {
      return date(text).atStartOfDay();
    }
    LocalDate date = TemporalDigits.date(text);
    LocalTime time = TemporalDigits.time(text, 11);
    return date == null || time == null
        ? LocalDateTime.parse(withT(dropZone(text)))
        : LocalDateTime.of(date, time);
  }

  static OffsetDateTime offsetDateTime(String text) {
    String zone = text.substring(dropZone(text).length());
    ZoneOffset offset = zone.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(zone);
    return dateTime(text).atOffset(offset);
  }

  static Instant instant(String text) {
    return dropZone(text).length() == text.length()
        ? dateTime(text).toInstant(ZoneOffset.UTC)
        : offsetDateTime(text).toInstant();
  }

  static OffsetDateTime toOffset(Instant moment) {
    return micros(moment).atOffset(ZoneOffset.UTC);
  }

  static Instant micros(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  static LocalDateTime micros(LocalDateTime moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  static LocalTime micros(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  /** The text without a trailing {@code Z}, {@code +02} or {@code -03:30}. */
  private static String dropZone(String text) {
    int last = text.length() - 1;
    if (text.charAt(last) == 'Z') {
      return text.substring(0, last);
    }
    int sign = Math.max(text.indexOf('+', 10), text.indexOf('-', 10));
    return sign < 0 ? text : text.substring(0, sign);
  }

  private static String withT(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? text : text.substring(0, blank) + 'T' + text.substring(blank + 1);
  }

  private static StringBuilder append(StringBuilder out, LocalDateTime moment) {
    return appendTime(appendDate(out, moment.toLocalDate()).append(' '), moment.toLocalTime());
  }

  private static StringBuilder appendDate(StringBuilder out, LocalDate date) {
    int year = date.getYear();
    if (year < 0 || year > 9999) {
      throw new IllegalArgumentException(
          "The year " + year + " does not fit into a sortable date text: use 0 to 9999");
    }
    digits(out, year, 1000);
    digits(out.append('-'), date.getMonthValue(), 10);
    return digits(out.append('-'), date.getDayOfMonth(), 10);
  }

  private static StringBuilder appendTime(StringBuilder out, LocalTime time) {
    digits(out, time.getHour(), 10);
    digits(out.append(':'), time.getMinute(), 10);
    digits(out.append(':'), time.getSecond(), 10);
    int micros = time.getNano() / 1000;
    return micros == 0 ? out : digits(out.append('.'), micros, 100_000);
  }

  private static StringBuilder digits(StringBuilder out, int value, int highest) {
    for (int unit = highest; unit > 0; unit /= 10) {
      out.append((char) ('0' + value / unit % 10));
    }
    return out;
  }
}
