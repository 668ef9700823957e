package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Table;
import org.jspecify.annotations.Nullable;

/** Changes of columns and indexes that a table made anew can have from the start. */
final class TableParts {
  private TableParts() {}

  /** The table whose column or index comes or goes, or null for any other change. */
  static @Nullable TableName table(Ddl change) {
    if (change instanceof Ddl.CreateIndex create) {
      return create.table();
    }
    if (change instanceof Ddl.DropIndex drop) {
      return drop.table();
    }
    if (change instanceof AlterTable.AddUnique add) {
      return add.unique().where() == null ? null : add.table();
    }
    boolean column =
        change instanceof AlterTable.AddColumn || change instanceof AlterTable.DropColumn;
    return column ? ((AlterTable) change).table() : null;
  }

  /** The table with that change made to it. */
  static Table with(Table table, Ddl change) {
    if (change instanceof Ddl.CreateIndex create) {
      return table.indexes(Lists.with(table.indexes(), create.index()));
    }
    if (change instanceof Ddl.DropIndex drop) {
      return withoutIndex(table, drop.name());
    }
    if (change instanceof AlterTable.AddUnique add) {
      return table.uniques(Lists.with(table.uniques(), add.unique()));
    }
    if (change instanceof AlterTable.AddColumn add) {
      return table.columns(Lists.with(table.columns(), add.column()));
    }
    String dropped = ((AlterTable.DropColumn) change).column();
    return table.columns(Lists.select(table.columns(), column -> !column.name().equals(dropped)));
  }

  /** A partial unique is an index too. */
  private static Table withoutIndex(Table table, String name) {
    return table
        .indexes(Lists.select(table.indexes(), index -> !index.name().equals(name)))
        .uniques(Lists.select(table.uniques(), unique -> !unique.name().equals(name)));
  }
}
