package dev.plinth.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * The names of the variables in a generated State: the object, and what each of its columns was.
 *
 * @param object the variable that holds the object
 * @param byColumn the variable of each column, by the column's index
 */
record Snapshots(String object, Map<Integer, String> byColumn) {
  /** The parameters of the generated methods. */
  private static final Set<String> PARAMETERS =
      Set.of("field", "row", "at", "value", "before", "relation");

  static Snapshots of(ModelSource model, Layout layout) {
    Set<String> taken = new HashSet<>(PARAMETERS);
    layout.columns().forEach(column -> taken.add(column.name()));
    Map<Integer, String> byColumn = new HashMap<>();
    for (ColumnSource column : layout.columns()) {
      byColumn.put(column.index(), variable(column.name(), taken));
    }
    return new Snapshots(object(model, taken), byColumn);
  }

  private static String variable(String name, Set<String> taken) {
    return PARAMETERS.contains(name) ? free(name, taken) : name;
  }

  private static String object(ModelSource model, Set<String> taken) {
    String simple = model.simpleName();
    String name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    return SourceVersion.isKeyword(name) || name.equals(simple)
        ? free("model", taken)
        : free(name, taken);
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    while (!taken.add(free)) {
      free += "_";
    }
    return free;
  }

  String of(ColumnSource column) {
    return String.valueOf(byColumn.get(column.index()));
  }

  /** The declarations, those of one type together, each in pieces that it may be broken into. */
  List<List<String>> declarations(Layout layout, Imports imports) {
    Map<String, List<String>> byType = new LinkedHashMap<>();
    for (ColumnSource column : layout.columns()) {
      byType.computeIfAbsent(type(column, imports), type -> new ArrayList<>()).add(of(column));
    }
    return byType.entrySet().stream()
        .map(entry -> declaration("private " + entry.getKey(), entry.getValue()))
        .toList();
  }

  /** One declaration of several variables, in pieces that it may be broken into. */
  static List<String> declaration(String type, List<String> names) {
    List<String> pieces = new ArrayList<>();
    for (String name : names) {
      pieces.add(name + ", ");
    }
    int last = names.size() - 1;
    pieces.set(last, names.get(last) + ";");
    pieces.set(0, type + " " + pieces.get(0));
    return pieces;
  }

  private static String type(ColumnSource column, Imports imports) {
    if (column.isPrimitive()) {
      return column.type().name();
    }
    return imports.type(
        column.storage().mutable() ? JavaType.of("java.lang", "Object") : column.storage().value());
  }
}
