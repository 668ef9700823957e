package dev.plinth.processor;

import dev.plinth.orm.meta.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The constants that hold field types which read values themselves; columns of one type share one.
 */
final class TypeConstants {
  private final Map<Factory, String> names = new HashMap<>();
  private final List<ColumnSource> first = new ArrayList<>();

  private TypeConstants() {}

  static TypeConstants of(Layout layout) {
    TypeConstants constants = new TypeConstants();
    for (ColumnSource column : layout.columns()) {
      if (column.storage().getter() == null) {
        constants.add(column, layout);
      }
    }
    return constants;
  }

  private void add(ColumnSource column, Layout layout) {
    if (!names.containsKey(column.storage().factory())) {
      names.put(column.storage().factory(), free(column, layout));
      first.add(column);
    }
  }

  private String free(ColumnSource column, Layout layout) {
    String name = Names.snakeCase(column.name()).toUpperCase(Locale.ROOT) + "_TYPE";
    while (names.containsValue(name) || isTaken(name, layout)) {
      name += "_";
    }
    return name;
  }

  private static boolean isTaken(String name, Layout layout) {
    return layout.columns().stream().anyMatch(column -> column.name().equals(name));
  }

  /** The first column of each constant. */
  List<ColumnSource> first() {
    return List.copyOf(first);
  }

  /** The constant of a column, or null where its type is no constant of this class. */
  @Nullable String of(ColumnSource column) {
    return names.get(column.storage().factory());
  }
}
