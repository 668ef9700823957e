package dev.plinth.db.value;

import dev.plinth.sql.Bind;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the bind for a plain Java value of raw SQL, where no column tells the type. */
public final class BindType {

  /** A null without a type: the server infers it from where it stands. */
  private static final SqlType UNKNOWN = SqlType.enumOf("unknown");

  private static final Map<Class<?>, SqlType> TYPES =
      Map.ofEntries(
          Map.entry(String.class, SqlType.TEXT),
          Map.entry(Boolean.class, SqlType.BOOLEAN),
          Map.entry(Short.class, SqlType.SMALLINT),
          Map.entry(Integer.class, SqlType.INTEGER),
          Map.entry(Long.class, SqlType.BIGINT),
          Map.entry(Float.class, SqlType.REAL),
          Map.entry(Double.class, SqlType.DOUBLE),
          Map.entry(BigDecimal.class, SqlType.DECIMAL),
          Map.entry(LocalDate.class, SqlType.DATE),
          Map.entry(LocalTime.class, SqlType.TIME),
          Map.entry(LocalDateTime.class, SqlType.TIMESTAMP),
          Map.entry(Instant.class, SqlType.TIMESTAMPTZ),
          Map.entry(OffsetDateTime.class, SqlType.TIMESTAMPTZ),
          Map.entry(Duration.class, SqlType.INTERVAL),
          Map.entry(UUID.class, SqlType.UUID),
          Map.entry(byte[].class, SqlType.BINARY));

  private BindType() {}

  /**
   * The bind for {@code value}; an array becomes an SQL array.
   *
   * @throws PlinthException {@code database.bind-type} for a class that no type fits
   */
  public static Bind of(@Nullable Object value) {
    if (value == null) {
      return new Bind(null, UNKNOWN);
    }
    Object plain = plain(value);
    SqlType type = TYPES.get(plain.getClass());
    if (type != null) {
      return new Bind(plain, type);
    }
    return array(plain);
  }

  /** Older or wider classes as those that travel. */
  private static Object plain(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Byte small) {
      return small.shortValue();
    }
    if (value instanceof Character letter) {
      return letter.toString();
    }
    if (value instanceof BigInteger big) {
      return new BigDecimal(big);
    }
    return moment(value);
  }

  private static Object moment(Object value) {
    if (value instanceof ZonedDateTime zoned) {
      return zoned.toInstant();
    }
    if (value instanceof Timestamp stamp) {
      return stamp.toInstant();
    }
    if (value instanceof Date date) {
      return date.toLocalDate();
    }
    if (value instanceof Time time) {
      return time.toLocalTime();
    }
    return value instanceof java.util.Date date ? date.toInstant() : value;
  }

  private static Bind array(Object value) {
    if (!value.getClass().isArray()) {
      throw noType(value.getClass());
    }
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < java.lang.reflect.Array.getLength(value); i++) {
      Object element = java.lang.reflect.Array.get(value, i);
      elements.add(element == null ? null : plain(element));
    }
    return new Bind(elements, SqlType.arrayOf(elementType(value.getClass().getComponentType())));
  }

  private static SqlType elementType(Class<?> component) {
    if (component.isEnum() || component == char.class) {
      return SqlType.TEXT;
    }
    Class<?> boxed = java.lang.invoke.MethodType.methodType(component).wrap().returnType();
    SqlType type = TYPES.get(boxed);
    if (type == null) {
      throw noType(component);
    }
    return type;
  }

  private static PlinthException noType(Class<?> type) {
    return new PlinthException(
        "database.bind-type",
        "No SQL type for a value of "
            + type.getName()
            + ". Bind a String, number, boolean, java.time value, UUID, byte[], enum or an array"
            + " of these, or say the type with new Bind(value, type).");
  }
}
