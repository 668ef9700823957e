package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The indexes of a table. */
final class Indexes {
  private Indexes() {}

  static Lookup<Index> lookup(Table table) {
    return new Lookup<>("index", Tables.place(table.name()), table.indexes(), Index::name);
  }

  /** The columns it sorts by or carries along, without those inside expressions. */
  static List<String> columns(Index index) {
    List<String> columns = new ArrayList<>();
    for (IndexKey key : index.keys()) {
      if (key.column() != null) {
        columns.add(key.column());
      }
    }
    columns.addAll(index.include());
    return columns;
  }

  static boolean uses(Index index, String column) {
    return columns(index).contains(column) || mentions(index, column);
  }

  /** Whether a text of it names the column. */
  static boolean mentions(Index index, String column) {
    return Columns.mentions(index.where(), column)
        || index.keys().stream().anyMatch(key -> Columns.mentions(key.expression(), column));
  }

  /** Another name for an index or a partial unique; made anew where the database can not. */
  static List<Ddl> rename(Table before, Table after, String from, String to, Dialect dialect) {
    if (dialect.has(Capability.RENAME_INDEX)) {
      return List.of(new Ddl.RenameIndex(before.name(), from, to));
    }
    return List.of(new Ddl.DropIndex(before.name(), from, false), create(after, to));
  }

  private static Ddl create(Table table, String name) {
    return Constraints.unique(table, name)
        .<Ddl>map(unique -> new AlterTable.AddUnique(table.name(), unique))
        .orElseGet(() -> new Ddl.CreateIndex(table.name(), lookup(table).find(name), false));
  }
}
