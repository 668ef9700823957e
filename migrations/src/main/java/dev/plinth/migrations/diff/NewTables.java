package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.CreateTable;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Tables that are to come, after those they refer to; circles are closed later. */
final class NewTables {
  private NewTables() {}

  static void create(Draft draft) {
    List<Table> rest = new ArrayList<>(draft.to().tables());
    rest.removeIf(table -> draft.now().table(table.name()).isPresent());
    while (!rest.isEmpty()) {
      Table first = ready(rest);
      rest.remove(first);
      draft.add(new CreateTable(first.foreignKeys(early(draft, first))));
    }
  }

  private static Table ready(List<Table> tables) {
    return tables.stream()
        .filter(table -> tables.stream().noneMatch(other -> refers(table, other)))
        .findFirst()
        .orElse(tables.get(0));
  }

  private static boolean refers(Table from, Table to) {
    return !from.equals(to)
        && from.foreignKeys().stream().anyMatch(key -> key.target().equals(to.name()));
  }

  /** References to what is there already. */
  private static List<ForeignKeyConstraint> early(Draft draft, Table table) {
    return table.foreignKeys().stream().filter(key -> isThere(draft, table, key.target())).toList();
  }

  private static boolean isThere(Draft draft, Table table, TableName target) {
    return target.equals(table.name()) || draft.now().table(target).isPresent();
  }
}
