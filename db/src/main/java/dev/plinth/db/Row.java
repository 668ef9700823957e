package dev.plinth.db;

import dev.plinth.db.value.Readers;
import dev.plinth.sql.SqlType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current row of an answer, read by position: the first column is 1.
 *
 * <pre>{@code
 * db.query(sql, row -> new User(row.getLong(1), row.getString(2), row.getInstant(3)));
 * }</pre>
 *
 * <p>Getters of primitives answer 0 or false for NULL, those named {@code ..OrNull} and all others
 * answer null. One row object serves all rows of an answer: never keep it, and use it only in the
 * thread that reads. A column that can not be read as asked throws a {@link DatabaseException}.
 */
public final class Row {

  private final ResultSet rows;
  private final Readers readers;
  private @Nullable RowColumns columns;

  Row(ResultSet rows, Readers readers) {
    this.rows = rows;
    this.readers = readers;
  }

  /** A 64-bit integer; 0 for NULL. */
  public long getLong(int column) {
    try {
      return rows.getLong(column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  /** A 32-bit integer; 0 for NULL. */
  public int getInt(int column) {
    try {
      return readers.integer(rows, column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  /** A 16-bit integer; 0 for NULL. */
  public short getShort(int column) {
    try {
      return readers.smallint(rows, column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  /** A 64-bit floating point number; 0 for NULL. */
  public double getDouble(int column) {
    try {
      return rows.getDouble(column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  /** A 32-bit floating point number; 0 for NULL. */
  public float getFloat(int column) {
    try {
      return rows.getFloat(column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  /** A boolean; false for NULL. */
  public boolean getBoolean(int column) {
    Boolean value = getBooleanOrNull(column);
    return value != null && value;
  }

  /** A 64-bit integer, or null. */
  public @Nullable Long getLongOrNull(int column) {
    long value = getLong(column);
    return value == 0 && wasNull() ? null : (Long) value;
  }

  /** A 32-bit integer, or null. */
  public @Nullable Integer getIntOrNull(int column) {
    int value = getInt(column);
    return value == 0 && wasNull() ? null : (Integer) value;
  }

  /** A 16-bit integer, or null. */
  public @Nullable Short getShortOrNull(int column) {
    short value = getShort(column);
    return value == 0 && wasNull() ? null : (Short) value;
  }

  /** A 64-bit floating point number, or null. */
  public @Nullable Double getDoubleOrNull(int column) {
    double value = getDouble(column);
    return value == 0 && wasNull() ? null : (Double) value;
  }

  /** A 32-bit floating point number, or null. */
  public @Nullable Float getFloatOrNull(int column) {
    float value = getFloat(column);
    return value == 0 && wasNull() ? null : (Float) value;
  }

  /** A boolean, or null. */
  public @Nullable Boolean getBooleanOrNull(int column) {
    return read(readers.truth(), column);
  }

  /** A text, JSON text or label of an enum, or null. */
  public @Nullable String getString(int column) {
    try {
      return rows.getString(column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  /** A decimal number, or null. */
  public @Nullable BigDecimal getBigDecimal(int column) {
    return read(readers.decimal(), column);
  }

  /** A day, or null. */
  public @Nullable LocalDate getDate(int column) {
    return read(readers.date(), column);
  }

  /** A time of day, or null. */
  public @Nullable LocalTime getTime(int column) {
    return read(readers.time(), column);
  }

  /** A day and time of day without a zone, or null. */
  public @Nullable LocalDateTime getDateTime(int column) {
    return read(readers.dateTime(), column);
  }

  /** A moment, or null. */
  public @Nullable Instant getInstant(int column) {
    return read(readers.instant(), column);
  }

  /** A moment with the offset that the driver tells (mostly UTC), or null. */
  public @Nullable OffsetDateTime getOffsetDateTime(int column) {
    return read(readers.offset(), column);
  }

  /** A length of time, or null. */
  public @Nullable Duration getDuration(int column) {
    return read(readers.duration(), column);
  }

  /** A UUID, or null. */
  public @Nullable UUID getUuid(int column) {
    return read(readers.uuid(), column);
  }

  /** Bytes, or null. */
  public byte @Nullable [] getBytes(int column) {
    try {
      return rows.getBytes(column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  /** The elements of an array, as what travels for {@code element}, or null. */
  public @Nullable List<@Nullable Object> getList(int column, SqlType element) {
    return read((from, index) -> readers.list().read(from, index, element), column);
  }

  /** Whether the column is NULL. */
  public boolean isNull(int column) {
    try {
      return rows.getObject(column) == null;
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  /** The column as what travels for {@code type}, or null: for types only known at run time. */
  public @Nullable Object get(int column, SqlType type) {
    return read((from, index) -> readers.read(from, index, type), column);
  }

  /**
   * The column as the class its own type suggests, or null: {@code Long}, {@code String}, {@code
   * Instant}, {@code UUID}, {@code List} and so on; never a class of the driver.
   */
  public @Nullable Object getObject(int column) {
    return read((from, index) -> columns().value(from, index), column);
  }

  /** How many columns there are. */
  public int columnCount() {
    return columns().labels().size();
  }

  /** The column's name in the answer. */
  public String label(int column) {
    return columns().labels().get(column - 1);
  }

  /** All columns' names in the answer, in order. */
  public List<String> labels() {
    return columns().labels();
  }

  RowColumns columns() {
    RowColumns known = columns;
    if (known == null) {
      known = RowColumns.of(rows, readers);
      columns = known;
    }
    return known;
  }

  private boolean wasNull() {
    try {
      return rows.wasNull();
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  private <T> @Nullable T read(Readers.Reader<T> reader, int column) {
    try {
      return reader.read(rows, column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    } catch (DateTimeException | IllegalArgumentException | ClassCastException e) {
      throw unreadable(column, e);
    }
  }

  private DataError unreadable(int column, RuntimeException cause) {
    String sentence =
        "Column %d ('%s') holds a value that can not be read as asked: %s"
            .formatted(column, label(column), cause.getClass().getSimpleName());
    return new DataError(Failure.of("database.data-error", sentence, cause));
  }
}
