package dev.plinth.orm.meta;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** A value in database form as it is after the way there and back. */
final class NormalValue {
  private static final Set<Class<?>> SPELLED =
      Set.of(
          BigDecimal.class,
          Instant.class,
          LocalDateTime.class,
          LocalTime.class,
          Duration.class,
          Double.class,
          Float.class);

  private NormalValue() {}

  /** Whether values of the class have one spelling only, so that they need no normal form. */
  static boolean isExact(Class<?> type) {
    return !SPELLED.contains(type);
  }

  static Object of(Object value) {
    if (value instanceof BigDecimal decimal) {
      return plain(decimal);
    }
    if (value instanceof Instant moment) {
      return moment.truncatedTo(ChronoUnit.MICROS);
    }
    if (value instanceof LocalDateTime time) {
      return time.truncatedTo(ChronoUnit.MICROS);
    }
    if (value instanceof LocalTime time) {
      return time.truncatedTo(ChronoUnit.MICROS);
    }
    if (value instanceof Duration length) {
      return Duration.ofSeconds(length.toSeconds(), length.toNanosPart() / 1000 * 1000L);
    }
    return floating(value);
  }

  /** Zero has two signs, and the database has them equal. */
  private static Object floating(Object value) {
    if (value instanceof Double number && number == 0) {
      return 0.0;
    }
    return value instanceof Float number && number == 0 ? (Object) 0.0f : value;
  }

  /** The least scale, but not below 0: {@code 100}, not {@code 1E+2}. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal least = value.stripTrailingZeros();
    return least.scale() < 0 ? least.setScale(0) : least;
  }
}
