package dev.plinth.db.value;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.dialect.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Values that travel as text, for databases without a type of their own for them. */
final class Texts {

  private Texts() {}

  static String write(Object value, SqlType type, Dialect dialect) {
    return switch (type.kind()) {
      case DECIMAL -> Numbers.toDecimal(value).toPlainString();
      case DATE -> Temporal.write((LocalDate) value);
      case TIME -> Temporal.write((LocalTime) value);
      case TIMESTAMP -> Temporal.write((LocalDateTime) value);
      case TIMESTAMPTZ -> Temporal.write(instant(value));
      case INTERVAL -> Interval.write((Duration) value);
      case UUID -> ((UUID) value).toString();
      case ARRAY -> JsonList.write((List<?>) value, element(type), dialect);
      default -> value.toString();
    };
  }

  static UUID uuid(String text) {
    return UUID.fromString(text);
  }

  /** True for {@code t}, {@code true}, {@code 1}, {@code yes}. */
  static boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "t", "true", "1", "yes", "y", "on" -> true;
      case "f", "false", "0", "no", "n", "off" -> false;
      default -> throw new IllegalArgumentException("not a boolean");
    };
  }

  static SqlType element(SqlType array) {
    return Objects.requireNonNull(array.element());
  }

  private static Instant instant(Object value) {
    return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
  }
}
