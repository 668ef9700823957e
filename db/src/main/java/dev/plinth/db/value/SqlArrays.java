package dev.plinth.db.value;

import dev.plinth.sql.SqlType;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as arrays of the driver, and back. */
final class SqlArrays {

  private SqlArrays() {}

  /** Elements of the class that the driver encodes best for the type: numbers as they are. */
  static @Nullable Object[] write(List<?> values, SqlType element) {
    @Nullable Object[] out = room(element, values.size());
    for (int i = 0; i < out.length; i++) {
      Object value = values.get(i);
      out[i] = value == null ? null : write(value, element);
    }
    return out;
  }

  /** Whether the driver's own array of such elements holds what travels, or nearly so. */
  static boolean isPlain(SqlType element) {
    return switch (element.kind()) {
      case DATE, TIME, TIMESTAMP, TIMESTAMPTZ, INTERVAL -> false;
      case ARRAY -> isPlain(Texts.element(element));
      default -> true;
    };
  }

  private static @Nullable Object[] room(SqlType element, int size) {
    return switch (element.kind()) {
      case SMALLINT -> new Short[size];
      case INTEGER -> new Integer[size];
      case BIGINT -> new Long[size];
      case REAL -> new Float[size];
      case DOUBLE -> new Double[size];
      case BOOLEAN -> new Boolean[size];
      case BINARY -> new byte[size][];
      case ARRAY -> new Object[size][];
      default -> new String[size];
    };
  }

  private static Object write(Object value, SqlType element) {
    return switch (element.kind()) {
      case SMALLINT -> Numbers.toShort(value);
      case INTEGER -> Numbers.toInt(value);
      case BIGINT -> Numbers.toLong(value);
      case REAL -> ((Number) value).floatValue();
      case DOUBLE -> ((Number) value).doubleValue();
      case BOOLEAN, BINARY -> value;
      case DECIMAL -> Numbers.toDecimal(value).toPlainString();
      case TIMESTAMPTZ -> Temporal.toOffset(instant(value)).toString();
      case INTERVAL -> Interval.write((Duration) value);
      case ARRAY -> write((List<?>) value, Texts.element(element));
      default -> value.toString();
    };
  }

  private static Instant instant(Object value) {
    return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
  }

  static List<@Nullable Object> read(@Nullable Object[] values, SqlType element) {
    List<@Nullable Object> out = new ArrayList<>(values.length);
    for (Object value : values) {
      out.add(value == null ? null : read(value, element));
    }
    return out;
  }

  private static Object read(Object value, SqlType element) {
    return switch (element.kind()) {
      case SMALLINT -> Numbers.toShort(value);
      case INTEGER -> Numbers.toInt(value);
      case BIGINT -> Numbers.toLong(value);
      case TEXT, VARCHAR, JSON, ENUM -> value.toString();
      case ARRAY -> read((Object[]) value, Texts.element(element));
      default -> value;
    };
  }
}
