package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.RowState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hands answered rows to the objects that they were made from, by the key that the database counted
 * up row by row. No database promises the order in which it answers inserted rows; see decision
 * 012.
 */
final class Counted {
  private Counted() {}

  /**
   * Puts the made values of rows, which were read as they came, in the order of the counter. One
   * that counts down came in order too.
   */
  static void settle(List<NewRow> rows, List<FieldMeta> made, FieldMeta counter) {
    if (!isOneWay(rows, counter, 1) && !isOneWay(rows, counter, -1)) {
      List<@Nullable Object[]> values = new ArrayList<>(rows.size());
      rows.forEach(row -> values.add(values(row.state(), made)));
      int at = made.indexOf(counter);
      values.sort(Comparator.comparingLong(one -> number(one[at])));
      for (int i = 0; i < rows.size(); i++) {
        give(rows.get(i).state(), made, values.get(i));
      }
    }
  }

  private static boolean isOneWay(List<NewRow> rows, FieldMeta counter, int sign) {
    for (int i = 1; i < rows.size(); i++) {
      long before = number(rows.get(i - 1).state().get(counter.index()));
      if (Long.compare(number(rows.get(i).state().get(counter.index())), before) != sign) {
        return false;
      }
    }
    return true;
  }

  private static long number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).longValue();
  }

  private static @Nullable Object[] values(RowState state, List<FieldMeta> made) {
    @Nullable Object[] values = new Object[made.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = state.get(made.get(i).index());
    }
    return values;
  }

  private static void give(RowState state, List<FieldMeta> made, @Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      state.set(made.get(i).index(), values[i]);
      state.saved(made.get(i).index());
    }
  }
}
