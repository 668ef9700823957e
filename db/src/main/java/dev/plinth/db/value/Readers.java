package dev.plinth.db.value;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.SqlType.Kind;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Carrier;
import dev.plinth.sql.dialect.Dialect;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns that drivers hand out in different ways: one reader for each kind of type,
 * chosen once for a dialect from its carriers. Safe for use by several threads.
 *
 * @param keepsWidths whether no column holds a wider number than its type says; a driver would cut
 *     it
 * @param truth reads a BOOLEAN
 * @param decimal reads a DECIMAL
 * @param date reads a DATE
 * @param time reads a TIME
 * @param dateTime reads a TIMESTAMP
 * @param instant reads a TIMESTAMPTZ
 * @param offset reads a TIMESTAMPTZ with its offset
 * @param duration reads an INTERVAL
 * @param uuid reads a UUID
 * @param list reads an ARRAY
 */
public record Readers(
    boolean keepsWidths,
    Reader<Boolean> truth,
    Reader<BigDecimal> decimal,
    Reader<LocalDate> date,
    Reader<LocalTime> time,
    Reader<LocalDateTime> dateTime,
    Reader<Instant> instant,
    Reader<OffsetDateTime> offset,
    Reader<Duration> duration,
    Reader<UUID> uuid,
    ListReader list) {

  /**
   * Reads one column of the current row.
   *
   * @param <T> what it becomes
   */
  public interface Reader<T> {
    /** The column's value, or null. */
    @Nullable T read(ResultSet rows, int column) throws SQLException;
  }

  /** Reads a list of elements of one type. */
  public interface ListReader {
    /** The column's elements, or null. */
    @Nullable List<@Nullable Object> read(ResultSet rows, int column, SqlType element)
        throws SQLException;
  }

  /** The readers for a dialect's carriers. */
  public static Readers of(Dialect dialect) {
    boolean clocks = dialect.carrier(SqlType.TIMESTAMPTZ) == Carrier.NATIVE;
    boolean arrays = dialect.carrier(SqlType.arrayOf(SqlType.TEXT)) == Carrier.ARRAY;
    Readers plain =
        new Readers(
            dialect.has(Capability.INTEGER_WIDTHS),
            truth(dialect.carrier(SqlType.BOOLEAN)),
            decimal(dialect.carrier(SqlType.DECIMAL)),
            choose(dialect, SqlType.DATE, LocalDate.class, Temporal::date),
            choose(dialect, SqlType.TIME, LocalTime.class, Temporal::time),
            choose(dialect, SqlType.TIMESTAMP, LocalDateTime.class, Temporal::dateTime),
            clocks ? Readers::nativeInstant : text(Temporal::instant),
            clocks ? nativeReader(OffsetDateTime.class) : text(Temporal::offsetDateTime),
            duration(dialect.carrier(SqlType.INTERVAL)),
            choose(dialect, SqlType.UUID, UUID.class, Texts::uuid),
            Readers::json);
    return arrays
        ? plain.with((rows, column, element) -> plain.array(rows, column, element))
        : plain;
  }

  private static <T> Reader<T> choose(
      Dialect dialect, SqlType type, Class<T> as, Function<String, T> parse) {
    return dialect.carrier(type) == Carrier.NATIVE ? nativeReader(as) : text(parse);
  }

  private static <T> Reader<T> nativeReader(Class<T> as) {
    return (rows, column) -> rows.getObject(column, as);
  }

  private static <T> Reader<T> text(Function<String, T> parse) {
    return (rows, column) -> {
      String text = rows.getString(column);
      return text == null ? null : parse.apply(text);
    };
  }

  private static @Nullable Instant nativeInstant(ResultSet rows, int column) throws SQLException {
    OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Reader<Boolean> truth(Carrier carrier) {
    return carrier == Carrier.TEXT
        ? text(Texts::truth)
        : (rows, column) -> {
          boolean value = rows.getBoolean(column);
          return (value || !rows.wasNull()) ? (Boolean) value : null;
        };
  }

  private static Reader<BigDecimal> decimal(Carrier carrier) {
    return carrier == Carrier.NATIVE ? ResultSet::getBigDecimal : text(BigDecimal::new);
  }

  private static Reader<Duration> duration(Carrier carrier) {
    return carrier == Carrier.INTEGER
        ? (rows, column) -> {
          long micros = rows.getLong(column);
          return (micros == 0 && rows.wasNull()) ? null : Interval.ofMicros(micros);
        }
        : text(Interval::parse);
  }

  private Readers with(ListReader lists) {
    return new Readers(
        keepsWidths, truth, decimal, date, time, dateTime, instant, offset, duration, uuid, lists);
  }

  private @Nullable List<@Nullable Object> array(ResultSet rows, int column, SqlType element)
      throws SQLException {
    Array array = rows.getArray(column);
    if (array == null) {
      return null;
    }
    return SqlArrays.isPlain(element)
        ? SqlArrays.read((Object[]) array.getArray(), element)
        : elements(array, element);
  }

  /** Each element as a column of its own: old JDBC classes would move times by the zone here. */
  private List<@Nullable Object> elements(Array array, SqlType element) throws SQLException {
    List<@Nullable Object> found = new ArrayList<>();
    try (ResultSet rows = array.getResultSet()) {
      while (rows.next()) {
        found.add(read(rows, 2, element));
      }
    }
    return found;
  }

  private static @Nullable List<@Nullable Object> json(ResultSet rows, int column, SqlType element)
      throws SQLException {
    String text = rows.getString(column);
    return text == null ? null : JsonElements.read(text, element);
  }

  /** A number of 32 bits; 0 for NULL. */
  public int integer(ResultSet rows, int column) throws SQLException {
    if (keepsWidths) {
      return rows.getInt(column);
    }
    long wide = rows.getLong(column);
    if (wide != (int) wide) {
      throw tooWide(column, 32);
    }
    return (int) wide;
  }

  /** A number of 16 bits; 0 for NULL. */
  public short smallint(ResultSet rows, int column) throws SQLException {
    if (keepsWidths) {
      return rows.getShort(column);
    }
    long wide = rows.getLong(column);
    if (wide != (short) wide) {
      throw tooWide(column, 16);
    }
    return (short) wide;
  }

  private static SQLException tooWide(int column, int bits) {
    return new SQLDataException(
        "column " + column + " holds a number of more than " + bits + " bits");
  }

  /** The reader of one kind, for values whose type is only known at run time. */
  public @Nullable Object read(ResultSet rows, int column, SqlType type) throws SQLException {
    Kind kind = type.kind();
    return switch (kind) {
      case BOOLEAN -> truth.read(rows, column);
      case SMALLINT -> orNull(rows, smallint(rows, column));
      case INTEGER -> orNull(rows, integer(rows, column));
      case BIGINT -> orNull(rows, rows.getLong(column));
      case REAL -> orNull(rows, rows.getFloat(column));
      case DOUBLE -> orNull(rows, rows.getDouble(column));
      case VARCHAR, TEXT, JSON, ENUM, OTHER -> rows.getString(column);
      case BINARY -> rows.getBytes(column);
      case ARRAY -> list.read(rows, column, Texts.element(type));
      default -> readOther(rows, column, kind);
    };
  }

  private @Nullable Object readOther(ResultSet rows, int column, Kind kind) throws SQLException {
    return switch (kind) {
      case DECIMAL -> decimal.read(rows, column);
      case DATE -> date.read(rows, column);
      case TIME -> time.read(rows, column);
      case TIMESTAMP -> dateTime.read(rows, column);
      case TIMESTAMPTZ -> instant.read(rows, column);
      case INTERVAL -> duration.read(rows, column);
      case UUID -> uuid.read(rows, column);
      default -> throw new IllegalArgumentException("No reader for " + kind);
    };
  }

  private static @Nullable Object orNull(ResultSet rows, Object value) throws SQLException {
    return rows.wasNull() ? null : value;
  }
}
