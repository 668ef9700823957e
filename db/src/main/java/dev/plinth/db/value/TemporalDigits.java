package dev.plinth.db.value;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads the usual forms by their digits; null for any other form, which the JDK then parses. */
final class TemporalDigits {

  private TemporalDigits() {}

  /** The date in {@code 2024-02-29..}. */
  static @Nullable LocalDate date(String text) {
    if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    return (year | month | day) < 0 ? null : LocalDate.of(year, month, day);
  }

  /** The time in {@code 09:30:00} or {@code 09:30:00.250000}, to the end of the text. */
  static @Nullable LocalTime time(String text, int from) {
    int length = text.length() - from;
    if ((length != 8 && length != 15)
        || text.charAt(from + 2) != ':'
        || text.charAt(from + 5) != ':') {
      return null;
    }
    int hour = number(text, from, from + 2);
    int minute = number(text, from + 3, from + 5);
    int second = number(text, from + 6, from + 8);
    int micros = length == 8 ? 0 : fraction(text, from + 8);
    return (hour | minute | second | micros) < 0
        ? null
        : LocalTime.of(hour, minute, second, micros * 1000);
  }

  private static int fraction(String text, int point) {
    return text.charAt(point) == '.' ? number(text, point + 1, point + 7) : -1;
  }

  /** The number that the digits are, or -1 where one of them is no digit. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
