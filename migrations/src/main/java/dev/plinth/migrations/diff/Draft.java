package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** A way from one schema to another that is being found: where it has come to and its steps. */
final class Draft {
  private final Schema to;
  private final List<Operation> operations = new ArrayList<>();
  private Schema now;

  Draft(Schema from, Schema to) {
    this.now = from;
    this.to = to;
  }

  /** The schema after the steps so far. */
  Schema now() {
    return now;
  }

  Schema to() {
    return to;
  }

  List<Operation> operations() {
    return List.copyOf(operations);
  }

  void add(Operation operation) {
    now = operation.apply(now);
    operations.add(operation);
  }

  /** The tables that are there and stay, as they are and as they are to be. */
  List<TablePair> pairs() {
    List<TablePair> pairs = new ArrayList<>();
    for (Table table : now.tables()) {
      to.table(table.name()).ifPresent(target -> pairs.add(new TablePair(table, target)));
    }
    return pairs;
  }
}
