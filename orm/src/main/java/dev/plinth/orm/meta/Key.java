package dev.plinth.orm.meta;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a primary key as one object: the bare value of a single column, or a list of the
 * parts, in the key's order, of a composite key.
 */
public final class Key {
  private Key() {}

  /** The key of an object, or null where any part is missing. */
  public static @Nullable Object of(RowState state) {
    List<FieldMeta> parts = state.meta().key();
    if (parts.size() == 1) {
      return state.get(parts.get(0).index());
    }
    @Nullable Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = state.get(parts.get(i).index());
    }
    return of(values);
  }

  /** The key that a to-one relation points to, or null where any part is missing. */
  public static @Nullable Object of(ToOne reference, int parts) {
    if (parts == 1) {
      return reference.keyPart(0);
    }
    @Nullable Object[] values = new Object[parts];
    for (int i = 0; i < parts; i++) {
      values[i] = reference.keyPart(i);
    }
    return of(values);
  }

  /** The parts of a key value. */
  public static List<?> parts(Object key, int parts) {
    return parts == 1 ? List.of(key) : (List<?>) key;
  }

  private static @Nullable Object of(@Nullable Object[] values) {
    for (@Nullable Object value : values) {
      if (value == null) {
        return null;
      }
    }
    return List.copyOf(Arrays.asList(values));
  }
}
