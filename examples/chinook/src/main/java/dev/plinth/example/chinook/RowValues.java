package dev.plinth.example.chinook;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a record, to be printed and compared. */
record RowValues(List<@Nullable Object> values) {

  static RowValues of(Record row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      values.add(value(row, component));
    }
    return new RowValues(values);
  }

  private static @Nullable Object value(Record row, RecordComponent component) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Can't read " + component, e);
    }
  }

  /** Whether the values are the same; 9.9 is 9.90. */
  boolean isSame(RowValues other) {
    for (int at = 0; at < values.size(); at++) {
      if (!isSame(values.get(at), other.values.get(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(@Nullable Object one, @Nullable Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return Objects.equals(one, other);
  }
}
