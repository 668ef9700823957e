package dev.plinth.db.value;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time as databases write them: ISO 8601, or {@code 3 days 04:05:06.7}. */
final class Interval {

  private static final Pattern CLOCK = Pattern.compile("([-+]?)(\\d+):(\\d+):(\\d+)(?:\\.(\\d+))?");
  private static final Pattern DAYS = Pattern.compile("([-+]?\\d+) days?\\b");
  private static final Pattern ISO_DAYS = Pattern.compile("P(?:([-+]?\\d+)D)?(T.+)?");
  private static final long MICROS_A_SECOND = 1_000_000L;

  private Interval() {}

  static long micros(Duration duration) {
    long seconds = Math.multiplyExact(duration.getSeconds(), MICROS_A_SECOND);
    return Math.addExact(seconds, duration.getNano() / 1000);
  }

  static Duration ofMicros(long micros) {
    long seconds = Math.floorDiv(micros, MICROS_A_SECOND);
    return Duration.ofSeconds(seconds, Math.floorMod(micros, MICROS_A_SECOND) * 1000);
  }

  /** ISO 8601 in seconds, so that the server never turns hours into days. */
  static String write(Duration duration) {
    return Duration.ofSeconds(duration.getSeconds(), duration.getNano() / 1000 * 1000L).toString();
  }

  static Duration parse(String text) {
    if (text.startsWith("P")) {
      return iso(text);
    }
    if (text.contains("mon") || text.contains("year")) {
      throw noLength(text);
    }
    return days(DAYS.matcher(text)).plus(clock(CLOCK.matcher(text)));
  }

  private static Duration iso(String text) {
    Matcher parts = ISO_DAYS.matcher(text);
    if (!parts.matches()) {
      throw noLength(text);
    }
    Duration days = parts.group(1) == null ? Duration.ZERO : Duration.ofDays(number(parts, 1));
    return parts.group(2) == null ? days : days.plus(Duration.parse("P" + parts.group(2)));
  }

  private static Duration days(Matcher days) {
    return days.find() ? Duration.ofDays(number(days, 1)) : Duration.ZERO;
  }

  private static Duration clock(Matcher clock) {
    if (!clock.find()) {
      return Duration.ZERO;
    }
    Duration length =
        Duration.ofHours(number(clock, 2))
            .plusMinutes(number(clock, 3))
            .plusSeconds(number(clock, 4))
            .plusNanos(nanos(clock.group(5)));
    return "-".equals(clock.group(1)) ? length.negated() : length;
  }

  private static long number(Matcher found, int group) {
    return Long.parseLong(found.group(group));
  }

  private static long nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
  }

  private static IllegalArgumentException noLength(String text) {
    return new IllegalArgumentException(
        "The interval '"
            + text
            + "' counts months or years, which have no fixed length as a Duration; "
            + "select it as text or as EXTRACT(EPOCH FROM ...) instead");
  }
}
