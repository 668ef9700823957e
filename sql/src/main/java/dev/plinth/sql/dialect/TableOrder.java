package dev.plinth.sql.dialect;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables, each after those it refers to, as far as there are no circles; else as they came. */
final class TableOrder {
  private final Map<TableName, Table> known = new LinkedHashMap<>();
  private final Set<TableName> visited = new HashSet<>();
  private final Map<TableName, Integer> positions = new LinkedHashMap<>();
  private final List<Table> tables = new ArrayList<>();

  private TableOrder() {}

  static TableOrder of(List<Table> tables) {
    TableOrder order = new TableOrder();
    tables.forEach(table -> order.known.put(table.name(), table));
    tables.forEach(order::visit);
    return order;
  }

  private void visit(Table table) {
    if (!visited.add(table.name())) {
      return;
    }
    for (ForeignKeyConstraint key : table.foreignKeys()) {
      Table target = known.get(key.target());
      if (target != null) {
        visit(target);
      }
    }
    positions.put(table.name(), tables.size());
    tables.add(table);
  }

  List<Table> tables() {
    return tables;
  }

  /** References to tables that come later, which is to say: those that close a circle. */
  List<ForeignKeyConstraint> forward(Table table) {
    int position = positions.getOrDefault(table.name(), 0);
    return table.foreignKeys().stream()
        .filter(key -> positions.getOrDefault(key.target(), -1) > position)
        .toList();
  }
}
