package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.drift.Difference;
import dev.plinth.migrations.drift.Drift;
import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.LiveState;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.function.Predicate;

/** A live database held against what migrations make; the tables of the runner are nobody's. */
record Drifted(Database database, MigrationGraph graph) {
  private static final List<TableName> OWN =
      List.of(TableName.of("plinth_migrations"), TableName.of("plinth_migrations_lock"));

  /** How it differs from what its history says. */
  List<Difference> fromHistory(Migrations migrations) {
    List<MigrationId> pending = migrations.status().pending();
    return from(id -> !pending.contains(id));
  }

  /** How it differs from what these make. */
  List<Difference> from(Predicate<MigrationId> migrations) {
    return Drift.of(database, graph.schema(migrations), OWN.toArray(new TableName[0]));
  }

  /** What a database holds, without the tables of the runner. */
  static LiveState withoutOwn(LiveState live) {
    List<Table> tables =
        live.schema().tables().stream().filter(table -> !OWN.contains(table.name())).toList();
    Schema schema = live.schema().withTables(tables);
    return new LiveState(schema, live.viewColumns(), live.remarks());
  }
}
