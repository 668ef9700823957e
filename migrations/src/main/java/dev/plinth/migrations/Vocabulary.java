package dev.plinth.migrations;

import dev.plinth.migrations.operation.CreateTable;
import dev.plinth.migrations.operation.DropTable;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.TablePart;

/** The words that a migration is written in. */
abstract class Vocabulary {

  protected static Operation createTable(String name, TablePart... parts) {
    return new CreateTable(Table.of(TableNames.parse(name), parts));
  }

  protected static Operation dropTable(String name) {
    return new DropTable(TableNames.parse(name));
  }

  protected static TableColumn identity(String name) {
    return TableColumn.identity(name);
  }

  protected static TableColumn integer(String name) {
    return TableColumn.of(name, SqlType.INTEGER);
  }

  protected static PrimaryKey primaryKey(String... columns) {
    return PrimaryKey.of(columns);
  }
}
