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
 * The current row of an answer, read by position: the first column is 1.
 *
 * <pre>{@code
 * db.query(sql, row -> new User(row.getLong(1), row.getString(2), row.getInstant(3)));
 * }</pre>
 *
 * <p>Getters of primitives answer 0 or false for NULL, those named {@code ..OrNull} and all others
 * answer null. One row object serves all rows of an answer: never keep it, and use it only in the
 * thread that reads. A column that can not be read as asked throws a {@link DatabaseException}. (A
 * {@link ValueRow}, which generated code gets, is another thing.)
 */
public abstract sealed class Row permits ResultRow, ValueRow {

  Row() {}

  /** A 64-bit integer; 0 for NULL. */
  public abstract long getLong(int column);

  /** A 32-bit integer; 0 for NULL. */
  public abstract int getInt(int column);

  /** A 16-bit integer; 0 for NULL. */
  public abstract short getShort(int column);

  /** A 64-bit floating point number; 0 for NULL. */
  public abstract double getDouble(int column);

  /** A 32-bit floating point number; 0 for NULL. */
  public abstract float getFloat(int column);

  /** A boolean; false for NULL. */
  public abstract boolean getBoolean(int column);

  /** A 64-bit integer, or null. */
  public abstract @Nullable Long getLongOrNull(int column);

  /** A 32-bit integer, or null. */
  public abstract @Nullable Integer getIntOrNull(int column);

  /** A 16-bit integer, or null. */
  public abstract @Nullable Short getShortOrNull(int column);

  /** A 64-bit floating point number, or null. */
  public abstract @Nullable Double getDoubleOrNull(int column);

  /** A 32-bit floating point number, or null. */
  public abstract @Nullable Float getFloatOrNull(int column);

  /** A boolean, or null. */
  public abstract @Nullable Boolean getBooleanOrNull(int column);

  /** A text, JSON text or label of an enum, or null. */
  public abstract @Nullable String getString(int column);

  /** A decimal number, or null. */
  public abstract @Nullable BigDecimal getBigDecimal(int column);

  /** A day, or null. */
  public abstract @Nullable LocalDate getDate(int column);

  /** A time of day, or null. */
  public abstract @Nullable LocalTime getTime(int column);

  /** A day and time of day without a zone, or null. */
  public abstract @Nullable LocalDateTime getDateTime(int column);

  /** A moment, or null. */
  public abstract @Nullable Instant getInstant(int column);

  /** A moment with the offset that the driver tells (mostly UTC), or null. */
  public abstract @Nullable OffsetDateTime getOffsetDateTime(int column);

  /** A length of time, or null. */
  public abstract @Nullable Duration getDuration(int column);

  /** A UUID, or null. */
  public abstract @Nullable UUID getUuid(int column);

  /** Bytes, or null. */
  public abstract byte @Nullable [] getBytes(int column);

  /** The elements of an array, as what travels for {@code element}, or null. */
  public abstract @Nullable List<@Nullable Object> getList(int column, SqlType element);

  /** Whether the column is NULL. */
  public abstract boolean isNull(int column);

  /** The column as what travels for {@code type}, or null: for types only known at run time. */
  public abstract @Nullable Object get(int column, SqlType type);

  /**
   * The column as the class its own type suggests, or null: {@code Long}, {@code String}, {@code
   * Instant}, {@code UUID}, {@code List} and so on; never a class of the driver.
   */
  public abstract @Nullable Object getObject(int column);

  /** How many columns there are. */
  public abstract int columnCount();

  /** The column's name in the answer. */
  public abstract String label(int column);

  /** All columns' names in the answer, in order. */
  public abstract List<String> labels();
}
