package dev.plinth.db;

import dev.plinth.sql.PlinthException;
import dev.plinth.sql.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a column becomes a value of a Java class, for raw SQL.
 *
 * @param type the class, never a primitive
 * @param reader reads it
 */
record JavaType<T>(Class<T> type, ColumnReader<T> reader) {

  /** Reads one column of a row. */
  interface ColumnReader<T> {
    @Nullable T read(Row row, int column);
  }

  private static final Map<Class<?>, ColumnReader<?>> READERS =
      Map.ofEntries(
          entry(Long.class, Row::getLongOrNull),
          entry(Integer.class, Row::getIntOrNull),
          entry(Short.class, Row::getShortOrNull),
          entry(Double.class, Row::getDoubleOrNull),
          entry(Float.class, Row::getFloatOrNull),
          entry(Boolean.class, Row::getBooleanOrNull),
          entry(String.class, Row::getString),
          entry(BigDecimal.class, Row::getBigDecimal),
          entry(BigInteger.class, JavaType::bigInteger),
          entry(LocalDate.class, Row::getDate),
          entry(LocalTime.class, Row::getTime),
          entry(LocalDateTime.class, Row::getDateTime),
          entry(Instant.class, Row::getInstant),
          entry(OffsetDateTime.class, Row::getOffsetDateTime),
          entry(Duration.class, Row::getDuration),
          entry(UUID.class, Row::getUuid),
          entry(byte[].class, Row::getBytes),
          entry(Object.class, Row::getObject),
          entry(List.class, JavaType::list));

  /**
   * The way to read a class.
   *
   * @throws PlinthException {@code record.type} when there is none
   */
  @SuppressWarnings("unchecked") // a reader is kept under its own class only
  static <T> JavaType<T> of(Class<T> type) {
    ColumnReader<?> reader =
        type.isEnum() ? (row, column) -> constant(type, row.getString(column)) : READERS.get(type);
    if (reader == null) {
      throw new PlinthException(
          "record.type",
          "A column can not become a "
              + type.getName()
              + ". Use String, a number, Boolean, BigDecimal, a java.time class, UUID, byte[], an"
              + " enum, List or Object; for whole rows use all(..) with a record.");
    }
    return new JavaType<>(type, (ColumnReader<T>) reader);
  }

  @Nullable T read(Row row, int column) {
    return reader.read(row, column);
  }

  private static <T> Map.Entry<Class<?>, ColumnReader<?>> entry(
      Class<T> type, ColumnReader<T> reader) {
    return Map.entry(type, reader);
  }

  private static @Nullable BigInteger bigInteger(Row row, int column) {
    BigDecimal value = row.getBigDecimal(column);
    return value == null ? null : value.toBigIntegerExact();
  }

  private static @Nullable List<?> list(Row row, int column) {
    Object value = row.getObject(column);
    return value instanceof String ? row.getList(column, SqlType.TEXT) : (List<?>) value;
  }

  private static @Nullable Object constant(Class<?> type, @Nullable String name) {
    if (name == null) {
      return null;
    }
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new PlinthException(
        "record.enum", "%s has no constant '%s'.".formatted(type.getName(), name));
  }
}
