package dev.plinth.orm.meta;

import dev.plinth.db.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of a primary key as one object: the bare value of a single column, or a list of the
 * parts, in the key's order, of a composite key.
 *
 * <p>A key is in its normal form: two of them are equal where the database has them equal, whatever
 * their scale, precision or identity in Java. Bytes are wrapped, since arrays are never equal.
 */
public final class Key {
  private Key() {}

  /** The key of an object, or null where any part is missing. */
  public static @Nullable Object of(RowState state) {
    List<FieldMeta> parts = state.meta().key();
    if (parts.size() == 1) {
      FieldMeta part = parts.get(0);
      return part(part.type(), state.get(part.index()));
    }
    @Nullable Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = part(parts.get(i).type(), state.get(parts.get(i).index()));
    }
    return whole(values);
  }

  /**
   * The key that a to-one relation points to, or null where any part is missing.
   *
   * @param parts the fields of the key, or those that hold it
   */
  public static @Nullable Object of(ToOne reference, List<FieldMeta> parts) {
    if (parts.size() == 1) {
      return part(parts.get(0).type(), reference.keyPart(0));
    }
    @Nullable Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = part(parts.get(i).type(), reference.keyPart(i));
    }
    return whole(values);
  }

  /** The key in a row's columns from this 1-based index on; none of them is NULL. */
  public static Object read(List<FieldMeta> parts, Row row, int from) {
    @Nullable Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      FieldType<?> type = parts.get(i).type();
      values[i] = part(type, type.read(row, from + i));
    }
    return Objects.requireNonNull(values.length == 1 ? values[0] : whole(values));
  }

  /** One part of a key, of the type's Java class, in normal form. */
  public static <V> @Nullable Object part(FieldType<V> type, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    @SuppressWarnings("unchecked") // the field's value is of the field's type
    Object normal = type.normal((V) value);
    return normal instanceof byte[] bytes ? new Bytes(bytes) : normal;
  }

  /** A value in database form as one that is equal to any other spelling of it. */
  public static @Nullable Object comparable(@Nullable Object bound) {
    Object normal = bound == null ? null : NormalValue.of(bound);
    return normal instanceof byte[] bytes ? new Bytes(bytes) : normal;
  }

  /** The parts of a key as Java has them, as they are bound. */
  public static List<?> parts(Object key, int parts) {
    return parts == 1 ? List.of(value(key)) : (List<?>) value(key);
  }

  /** A key, or one part of it, as Java has it: bytes as an array. */
  public static Object value(Object key) {
    if (key instanceof List<?> parts && parts.stream().anyMatch(Bytes.class::isInstance)) {
      return parts.stream().map(Key::value).toList();
    }
    return key instanceof Bytes bytes ? bytes.value() : key;
  }

  private static @Nullable Object whole(@Nullable Object[] values) {
    for (@Nullable Object value : values) {
      if (value == null) {
        return null;
      }
    }
    return List.copyOf(Arrays.asList(values));
  }
}
