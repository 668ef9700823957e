package dev.plinth.orm.meta;

import dev.plinth.db.Row;
import dev.plinth.sql.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one Java type is kept in a column: the column's type, and the way to the database and back.
 *
 * <p>A field type of your own is one small class:
 *
 * <pre>{@code
 * final class MoneyType implements FieldType<Money> {
 *   public Class<Money> javaType() { return Money.class; }
 *   public SqlType sqlType() { return SqlType.decimal(12, 2); }
 *   public Object toDatabase(Money value) { return value.amount(); }
 *   public Money fromDatabase(Object value) { return new Money((BigDecimal) value); }
 * }
 * }</pre>
 *
 * <p>Implementations are immutable and may be shared between threads. Nulls never reach {@link
 * #toDatabase} or {@link #fromDatabase}.
 *
 * @param <V> the Java type of the field
 */
public interface FieldType<V> {

  /** The Java class of the field's values; for primitives the boxed class. */
  Class<V> javaType();

  /** The column's type. */
  SqlType sqlType();

  /** The value as it is bound: one of the Java types that {@link SqlType} lists for its kind. */
  Object toDatabase(V value);

  /** The field's value for a value that was read, of the Java type listed for the SQL type. */
  V fromDatabase(Object value);

  /**
   * Whether a value can change in place, as a list can. What it was is then kept in database form,
   * so that saving sees the change. Say false for values that never change.
   */
  default boolean isMutable() {
    return true;
  }

  /** Reads the value at the 1-based index, null for SQL NULL. */
  default @Nullable V read(Row row, int at) {
    return valueOf(stored(row, at));
  }

  /** The value at the 1-based index as the database has it, null for SQL NULL. */
  default @Nullable Object stored(Row row, int at) {
    return row.get(at, sqlType());
  }

  /** Like {@link #fromDatabase} for any stored value, null included. */
  default @Nullable V valueOf(@Nullable Object stored) {
    return stored == null ? null : fromDatabase(stored);
  }

  /**
   * The value as it is after the way to the database and back, so that two of them are equal where
   * the database has them equal: {@code 1.5} and {@code 1.50}, a moment with nanoseconds and one
   * without. Keys are compared in this form. Bytes may stay as they are.
   */
  default V normal(V value) {
    return fromDatabase(NormalValue.of(toDatabase(value)));
  }

  /** The labels that the type knows, for an enum; empty for types without. */
  default List<String> labels() {
    return List.of();
  }

  /**
   * The SQL of a check that every column of this type gets, or null for none.
   *
   * @param column the column's name, quoted as the SQL needs it
   */
  default @Nullable String check(String column) {
    return null;
  }

  /**
   * Like {@link #toDatabase} for any value, null included; a wrong class is a ClassCastException.
   */
  default @Nullable Object bindable(@Nullable Object value) {
    return value == null ? null : toDatabase(javaType().cast(value));
  }
}
