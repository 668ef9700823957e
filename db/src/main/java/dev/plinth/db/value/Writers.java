package dev.plinth.db.value;

import dev.plinth.sql.Bind;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.SqlType.Kind;
import dev.plinth.sql.dialect.Carrier;
import dev.plinth.sql.dialect.Dialect;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts binds into a prepared statement: one writer for each kind of type, chosen once for a dialect
 * from its carriers. Safe for use by several threads.
 */
public final class Writers {

  /** Sends a value that is not null. */
  private interface Writer {
    void write(PreparedStatement to, int index, Object value, SqlType type) throws SQLException;
  }

  private static final Map<Kind, Integer> NULLS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Kind.BOOLEAN, Types.BOOLEAN),
              Map.entry(Kind.SMALLINT, Types.SMALLINT),
              Map.entry(Kind.INTEGER, Types.INTEGER),
              Map.entry(Kind.BIGINT, Types.BIGINT),
              Map.entry(Kind.REAL, Types.REAL),
              Map.entry(Kind.DOUBLE, Types.DOUBLE),
              Map.entry(Kind.DECIMAL, Types.NUMERIC),
              Map.entry(Kind.VARCHAR, Types.VARCHAR),
              Map.entry(Kind.TEXT, Types.VARCHAR),
              Map.entry(Kind.DATE, Types.DATE),
              Map.entry(Kind.TIME, Types.TIME),
              Map.entry(Kind.TIMESTAMP, Types.TIMESTAMP),
              Map.entry(Kind.TIMESTAMPTZ, Types.TIMESTAMP_WITH_TIMEZONE),
              Map.entry(Kind.BINARY, Types.VARBINARY)));

  private final Dialect dialect;
  private final Map<Kind, Writer> writers = new EnumMap<>(Kind.class);

  private Writers(Dialect dialect) {
    this.dialect = dialect;
    for (Kind kind : Kind.values()) {
      writers.put(kind, writer(kind, dialect.carrier(sample(kind))));
    }
  }

  /** The writers for a dialect's carriers. */
  public static Writers of(Dialect dialect) {
    return new Writers(dialect);
  }

  /** Puts all binds in, from index 1. */
  public void bind(PreparedStatement to, List<Bind> binds) throws SQLException {
    for (int i = 0; i < binds.size(); i++) {
      bind(to, i + 1, binds.get(i));
    }
  }

  private void bind(PreparedStatement to, int index, Bind bind) throws SQLException {
    Object value = bind.value();
    Kind kind = bind.type().kind();
    if (value == null) {
      to.setNull(index, NULLS.getOrDefault(kind, Types.OTHER));
      return;
    }
    try {
      writer(kind).write(to, index, value, bind.type());
    } catch (ClassCastException | ArithmeticException | IllegalArgumentException e) {
      throw unfit(index, bind.type(), value, e);
    }
  }

  private Writer writer(Kind kind) {
    return Objects.requireNonNull(writers.get(kind));
  }

  private Writer writer(Kind kind, Carrier carrier) {
    return switch (carrier) {
      case NATIVE -> nativeWriter(kind);
      case TEXT -> (to, i, value, type) -> to.setString(i, Texts.write(value, type, dialect));
      case INTEGER -> (to, i, value, type) -> to.setLong(i, integer(kind, value));
      case REAL -> (to, i, value, type) -> to.setDouble(i, ((Number) value).doubleValue());
      case BYTES -> Writers::bytes;
      case OTHER -> (to, i, value, type) -> to.setObject(i, other(value), Types.OTHER);
      case ARRAY -> this::array;
    };
  }

  private static Writer nativeWriter(Kind kind) {
    return switch (kind) {
      case BOOLEAN -> (to, i, value, type) -> to.setBoolean(i, (Boolean) value);
      case SMALLINT -> (to, i, value, type) -> to.setShort(i, Numbers.toShort(value));
      case INTEGER -> (to, i, value, type) -> to.setInt(i, Numbers.toInt(value));
      case BIGINT -> (to, i, value, type) -> to.setLong(i, Numbers.toLong(value));
      case REAL -> (to, i, value, type) -> to.setFloat(i, ((Number) value).floatValue());
      case DOUBLE -> (to, i, value, type) -> to.setDouble(i, ((Number) value).doubleValue());
      case DECIMAL -> (to, i, value, type) -> to.setBigDecimal(i, Numbers.toDecimal(value));
      case VARCHAR, TEXT, JSON, ENUM -> (to, i, value, type) -> to.setString(i, (String) value);
      case BINARY -> Writers::bytes;
      case UUID -> (to, i, value, type) -> to.setObject(i, (UUID) value);
      default -> nativeMoment(kind);
    };
  }

  private static Writer nativeMoment(Kind kind) {
    return switch (kind) {
      case DATE -> (to, i, value, type) -> to.setObject(i, (LocalDate) value);
      case TIME -> (to, i, value, type) -> to.setObject(i, Temporal.micros((LocalTime) value));
      case TIMESTAMP ->
          (to, i, value, type) -> to.setObject(i, Temporal.micros((LocalDateTime) value));
      case TIMESTAMPTZ -> (to, i, value, type) -> to.setObject(i, offset(value));
      default ->
          (to, i, value, type) -> {
            throw new IllegalArgumentException("no native carrier");
          };
    };
  }

  private static OffsetDateTime offset(Object value) {
    Instant moment = value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
    return Temporal.toOffset(moment);
  }

  private static long integer(Kind kind, Object value) {
    return switch (kind) {
      case BOOLEAN -> (Boolean) value ? 1 : 0;
      case SMALLINT -> Numbers.toShort(value);
      case INTEGER -> Numbers.toInt(value);
      case INTERVAL -> Interval.micros((Duration) value);
      default -> Numbers.toLong(value);
    };
  }

  private static String other(Object value) {
    return value instanceof Duration length ? Interval.write(length) : value.toString();
  }

  private static void bytes(PreparedStatement to, int i, Object value, SqlType type)
      throws SQLException {
    to.setBytes(i, (byte[]) value);
  }

  private void array(PreparedStatement to, int i, Object value, SqlType type) throws SQLException {
    SqlType element = Objects.requireNonNull(type.element());
    @Nullable Object[] elements = SqlArrays.write((List<?>) value, element);
    to.setArray(i, to.getConnection().createArrayOf(dialect.elementName(element), elements));
  }

  private static PlinthException unfit(
      int index, SqlType type, Object value, RuntimeException cause) {
    return new PlinthException(
        "database.bind-type",
        "Bind %d is a %s and can not carry this %s; see SqlType.Kind.%s for the class that travels."
            .formatted(index, type.kind(), value.getClass().getName(), type.kind()),
        cause);
  }

  private static SqlType sample(Kind kind) {
    return switch (kind) {
      case ARRAY -> SqlType.arrayOf(SqlType.TEXT);
      case ENUM -> SqlType.enumOf("label");
      default -> new SqlType(kind, 0, 0, null, null);
    };
  }
}
