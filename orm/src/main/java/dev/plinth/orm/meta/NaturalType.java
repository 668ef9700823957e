package dev.plinth.orm.meta;

import dev.plinth.db.Row;
import dev.plinth.sql.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values travel as they are and are read by a typed getter.
 *
 * @param exact whether values have one spelling only
 */
record NaturalType<V>(Class<V> javaType, SqlType sqlType, Getter<V> getter, boolean exact)
    implements FieldType<V> {

  NaturalType(Class<V> javaType, SqlType sqlType, Getter<V> getter) {
    this(javaType, sqlType, getter, NormalValue.isExact(javaType));
  }

  /** The getter of {@link Row} for the type. */
  @FunctionalInterface
  interface Getter<V> {
    @Nullable V get(Row row, int at);
  }

  @Override
  public boolean isMutable() {
    return false;
  }

  @Override
  public Object toDatabase(V value) {
    return value;
  }

  @Override
  public V fromDatabase(Object value) {
    return javaType.cast(value);
  }

  @Override
  public V normal(V value) {
    return exact ? value : javaType.cast(NormalValue.of(value));
  }

  @Override
  public @Nullable V read(Row row, int at) {
    return getter.get(row, at);
  }

  @Override
  public String toString() {
    return javaType.getSimpleName();
  }
}
