package dev.plinth.migrations.operation;

import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;

/** The columns of a table. */
final class Columns {
  private Columns() {}

  static Lookup<TableColumn> lookup(Table table) {
    return new Lookup<>("column", Tables.place(table.name()), table.columns(), TableColumn::name);
  }

  static void requireAll(Table table, List<String> names) {
    names.forEach(lookup(table)::find);
  }
}
