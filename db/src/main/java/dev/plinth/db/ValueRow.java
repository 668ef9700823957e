package dev.plinth.db;

import dev.plinth.sql.SqlType;
import java.math.BigDecimal;
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
 * No row of an answer, but one value that is there already, as the Java type of a field has it: the
 * method of a generated class that reads a field from a row sets the field with it. For Plinth's
 * own use.
 *
 * <p>Every column number stands for the value. A getter of another type than the value's throws a
 * {@link ClassCastException}. Thread-safe.
 */
public final class ValueRow extends Row {
  private final @Nullable Object value;

  /** A row of this value, or of null. */
  public ValueRow(@Nullable Object value) {
    this.value = value;
  }

  @Override
  public long getLong(int column) {
    return value == null ? 0 : (long) value;
  }

  @Override
  public int getInt(int column) {
    return value == null ? 0 : (int) value;
  }

  @Override
  public short getShort(int column) {
    return value == null ? 0 : (short) value;
  }

  @Override
  public double getDouble(int column) {
    return value == null ? 0 : (double) value;
  }

  @Override
  public float getFloat(int column) {
    return value == null ? 0 : (float) value;
  }

  @Override
  public boolean getBoolean(int column) {
    return value != null && (boolean) value;
  }

  @Override
  public @Nullable Long getLongOrNull(int column) {
    return (@Nullable Long) value;
  }

  @Override
  public @Nullable Integer getIntOrNull(int column) {
    return (@Nullable Integer) value;
  }

  @Override
  public @Nullable Short getShortOrNull(int column) {
    return (@Nullable Short) value;
  }

  @Override
  public @Nullable Double getDoubleOrNull(int column) {
    return (@Nullable Double) value;
  }

  @Override
  public @Nullable Float getFloatOrNull(int column) {
    return (@Nullable Float) value;
  }

  @Override
  public @Nullable Boolean getBooleanOrNull(int column) {
    return (@Nullable Boolean) value;
  }

  @Override
  public @Nullable String getString(int column) {
    return (@Nullable String) value;
  }

  @Override
  public @Nullable BigDecimal getBigDecimal(int column) {
    return (@Nullable BigDecimal) value;
  }

  @Override
  public @Nullable LocalDate getDate(int column) {
    return (@Nullable LocalDate) value;
  }

  @Override
  public @Nullable LocalTime getTime(int column) {
    return (@Nullable LocalTime) value;
  }

  @Override
  public @Nullable LocalDateTime getDateTime(int column) {
    return (@Nullable LocalDateTime) value;
  }

  @Override
  public @Nullable Instant getInstant(int column) {
    return (@Nullable Instant) value;
  }

  @Override
  public @Nullable OffsetDateTime getOffsetDateTime(int column) {
    return (@Nullable OffsetDateTime) value;
  }

  @Override
  public @Nullable Duration getDuration(int column) {
    return (@Nullable Duration) value;
  }

  @Override
  public @Nullable UUID getUuid(int column) {
    return (@Nullable UUID) value;
  }

  @Override
  public byte @Nullable [] getBytes(int column) {
    return (byte @Nullable []) value;
  }

  @Override
  @SuppressWarnings("unchecked") // the caller knows what was given
  public @Nullable List<@Nullable Object> getList(int column, SqlType element) {
    return (List<@Nullable Object>) value;
  }

  @Override
  public boolean isNull(int column) {
    return value == null;
  }

  @Override
  public @Nullable Object get(int column, SqlType type) {
    return value;
  }

  @Override
  public @Nullable Object getObject(int column) {
    return value;
  }

  @Override
  public int columnCount() {
    return 1;
  }

  @Override
  public String label(int column) {
    return "";
  }

  @Override
  public List<String> labels() {
    return List.of("");
  }
}
