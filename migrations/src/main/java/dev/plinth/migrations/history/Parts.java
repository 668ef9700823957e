package dev.plinth.migrations.history;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value of records for its checksum. What says nothing (null, false, zero, an empty list)
 * is left out, so that a record may get further components without changing what is known already;
 * code is left out, because nothing stable is known of it.
 */
final class Parts {
  private Parts() {}

  static void write(@Nullable Object value, StringBuilder out) {
    if (value instanceof Record part) {
      writeRecord(part, out);
    } else if (value instanceof Collection<?> many) {
      out.append('[');
      many.forEach(one -> write(one, out));
      out.append(']');
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> writeNamed(key.toString(), one, out));
    } else {
      writeText(String.valueOf(value), out);
    }
  }

  private static void writeRecord(Record part, StringBuilder out) {
    out.append(part.getClass().getSimpleName()).append('(');
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      Object value = read(part, component);
      if (says(value)) {
        writeNamed(component.getName(), value, out);
      }
    }
    out.append(')');
  }

  private static void writeNamed(String name, @Nullable Object value, StringBuilder out) {
    out.append(name).append('=');
    write(value, out);
  }

  /** With its length before it, so that no text can pretend to be two. */
  private static void writeText(String value, StringBuilder out) {
    String text = value.replace("\r\n", "\n").strip();
    out.append(text.length()).append(':').append(text).append(';');
  }

  private static boolean says(@Nullable Object value) {
    if (value instanceof Collection<?> many) {
      return !many.isEmpty();
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    return value instanceof String
        || value instanceof Record
        || value instanceof Enum<?>
        || value instanceof Map<?, ?>
        || Boolean.TRUE.equals(value);
  }

  private static @Nullable Object read(Record part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Records of operations are public", e);
    }
  }
}
