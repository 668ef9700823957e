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

/** A row as a driver hands it out; moves on with the result set. */
final class ResultRow extends Row {
  private final ResultSet rows;
  private final Readers readers;
  private @Nullable RowColumns columns;

  ResultRow(ResultSet rows, Readers readers) {
    this.rows = rows;
    this.readers = readers;
  }

  @Override
  public long getLong(int column) {
    try {
      return rows.getLong(column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  @Override
  public int getInt(int column) {
    try {
      return readers.integer(rows, column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  @Override
  public short getShort(int column) {
    try {
      return readers.smallint(rows, column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  @Override
  public double getDouble(int column) {
    try {
      return rows.getDouble(column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  @Override
  public float getFloat(int column) {
    try {
      return rows.getFloat(column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  @Override
  public boolean getBoolean(int column) {
    Boolean value = getBooleanOrNull(column);
    return value != null && value;
  }

  @Override
  public @Nullable Long getLongOrNull(int column) {
    long value = getLong(column);
    return value == 0 && wasNull() ? null : (Long) value;
  }

  @Override
  public @Nullable Integer getIntOrNull(int column) {
    int value = getInt(column);
    return value == 0 && wasNull() ? null : (Integer) value;
  }

  @Override
  public @Nullable Short getShortOrNull(int column) {
    short value = getShort(column);
    return value == 0 && wasNull() ? null : (Short) value;
  }

  @Override
  public @Nullable Double getDoubleOrNull(int column) {
    double value = getDouble(column);
    return value == 0 && wasNull() ? null : (Double) value;
  }

  @Override
  public @Nullable Float getFloatOrNull(int column) {
    float value = getFloat(column);
    return value == 0 && wasNull() ? null : (Float) value;
  }

  @Override
  public @Nullable Boolean getBooleanOrNull(int column) {
    return read(readers.truth(), column);
  }

  @Override
  public @Nullable String getString(int column) {
    try {
      return rows.getString(column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  @Override
  public @Nullable BigDecimal getBigDecimal(int column) {
    return read(readers.decimal(), column);
  }

  @Override
  public @Nullable LocalDate getDate(int column) {
    return read(readers.date(), column);
  }

  @Override
  public @Nullable LocalTime getTime(int column) {
    return read(readers.time(), column);
  }

  @Override
  public @Nullable LocalDateTime getDateTime(int column) {
    return read(readers.dateTime(), column);
  }

  @Override
  public @Nullable Instant getInstant(int column) {
    return read(readers.instant(), column);
  }

  @Override
  public @Nullable OffsetDateTime getOffsetDateTime(int column) {
    return read(readers.offset(), column);
  }

  @Override
  public @Nullable Duration getDuration(int column) {
    return read(readers.duration(), column);
  }

  @Override
  public @Nullable UUID getUuid(int column) {
    return read(readers.uuid(), column);
  }

  @Override
  public byte @Nullable [] getBytes(int column) {
    try {
      return rows.getBytes(column);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  @Override
  public @Nullable List<@Nullable Object> getList(int column, SqlType element) {
    return read((from, index) -> readers.list().read(from, index, element), column);
  }

  @Override
  public boolean isNull(int column) {
    try {
      return rows.getObject(column) == null;
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  @Override
  public @Nullable Object get(int column, SqlType type) {
    return read((from, index) -> readers.read(from, index, type), column);
  }

  @Override
  public @Nullable Object getObject(int column) {
    return read((from, index) -> columns().value(from, index), column);
  }

  @Override
  public int columnCount() {
    return columns().labels().size();
  }

  @Override
  public String label(int column) {
    return columns().labels().get(column - 1);
  }

  @Override
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
