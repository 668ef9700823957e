package dev.plinth.migrations.operation;

import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a table. */
final class Columns {
  private Columns() {}

  static Lookup<TableColumn> lookup(Table table) {
    return new Lookup<>("column", Tables.place(table.name()), table.columns(), TableColumn::name);
  }

  static void requireAll(Table table, List<String> names) {
    names.forEach(lookup(table)::find);
  }

  /** Whether the SQL speaks of that column; null is no SQL. */
  static boolean mentions(@Nullable SqlText text, String column) {
    return text != null && text.mentions(column);
  }
}
