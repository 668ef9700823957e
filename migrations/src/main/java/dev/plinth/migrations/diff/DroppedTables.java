package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.DropConstraint;
import dev.plinth.migrations.operation.DropTable;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Tables that go, those that nobody refers to first; a circle is opened by dropping a reference.
 */
final class DroppedTables {
  private DroppedTables() {}

  static void drop(Draft draft) {
    List<Table> rest = rest(draft);
    while (!rest.isEmpty()) {
      Optional<Table> free = unreferenced(rest);
      free.ifPresentOrElse(table -> draft.add(new DropTable(table.name())), () -> open(draft));
      rest = rest(draft);
    }
  }

  private static List<Table> rest(Draft draft) {
    return draft.now().tables().stream()
        .filter(table -> draft.to().table(table.name()).isEmpty())
        .toList();
  }

  private static Optional<Table> unreferenced(List<Table> tables) {
    return tables.stream()
        .filter(table -> tables.stream().noneMatch(other -> refers(other, table)))
        .findFirst();
  }

  private static boolean refers(Table from, Table to) {
    return !from.equals(to)
        && from.foreignKeys().stream().anyMatch(key -> key.target().equals(to.name()));
  }

  private static void open(Draft draft) {
    Table table =
        rest(draft).stream()
            .filter(one -> rest(draft).stream().anyMatch(other -> refers(one, other)))
            .findFirst()
            .orElseThrow();
    table.foreignKeys().stream()
        .filter(key -> !key.target().equals(table.name()))
        .forEach(key -> draft.add(new DropConstraint(table.name(), key.name())));
  }
}
