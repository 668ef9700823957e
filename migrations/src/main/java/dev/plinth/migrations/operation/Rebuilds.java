package dev.plinth.migrations.operation;

import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables that are made anew several times in a row are made anew once. */
final class Rebuilds {
  private Rebuilds() {}

  static List<Ddl> together(List<Ddl> changes) {
    List<Ddl> joined = new ArrayList<>();
    for (Ddl change : changes) {
      Ddl last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last instanceof Ddl.RebuildTable first
          && change instanceof Ddl.RebuildTable second
          && isOneStep(first, second)) {
        joined.set(joined.size() - 1, join(first, second));
      } else {
        joined.add(change);
      }
    }
    return List.copyOf(joined);
  }

  /** Whether the second reads nothing that the first has computed. */
  private static boolean isOneStep(Ddl.RebuildTable first, Ddl.RebuildTable second) {
    boolean sameTable = first.after().equals(second.before());
    boolean nothingRead = second.sources().isEmpty() || sameColumns(first);
    return sameTable && nothingRead && !isFilledLate(first, second);
  }

  private static boolean sameColumns(Ddl.RebuildTable rebuild) {
    return rebuild.sources().isEmpty()
        && rebuild.before().columns().equals(rebuild.after().columns());
  }

  /** A column dropped and added again is another one. */
  private static boolean isFilledLate(Ddl.RebuildTable first, Ddl.RebuildTable second) {
    return first.before().columns().stream()
        .map(TableColumn::name)
        .anyMatch(
            name ->
                first.after().column(name).isEmpty() && second.after().column(name).isPresent());
  }

  private static Ddl join(Ddl.RebuildTable first, Ddl.RebuildTable second) {
    Map<String, String> sources = new LinkedHashMap<>(first.sources());
    sources.putAll(second.sources());
    sources.keySet().removeIf(name -> second.after().column(name).isEmpty());
    return new Ddl.RebuildTable(first.before(), second.after(), sources);
  }
}
