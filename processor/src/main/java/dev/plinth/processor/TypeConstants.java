package dev.plinth.processor;

import dev.plinth.orm.meta.Names;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The constants that hold field types which read values themselves, so that each is made once.
 *
 * @param names the constant of each such column, by the column's index
 */
record TypeConstants(Map<Integer, String> names) {

  static TypeConstants of(Layout layout) {
    Map<Integer, String> names = new LinkedHashMap<>();
    for (ColumnSource column : layout.columns()) {
      if (column.storage().getter() == null) {
        names.put(column.index(), free(column, layout));
      }
    }
    return new TypeConstants(names);
  }

  private static String free(ColumnSource column, Layout layout) {
    String name = Names.snakeCase(column.name()).toUpperCase(Locale.ROOT) + "_TYPE";
    while (isTaken(name, layout)) {
      name += "_";
    }
    return name;
  }

  private static boolean isTaken(String name, Layout layout) {
    return layout.columns().stream().anyMatch(column -> column.name().equals(name));
  }

  /** The constant of a column, or null where its type is no constant of this class. */
  @Nullable String of(ColumnSource column) {
    return names.get(column.index());
  }
}
