package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The tables of a schema: finding them, and copies with other ones. */
final class Tables {
  private Tables() {}

  static Lookup<Table> lookup(Schema schema) {
    return new Lookup<>("table", "", schema.tables(), table -> table.name().toString());
  }

  static Table find(Schema schema, TableName name) {
    return lookup(schema).find(name.toString());
  }

  static Schema with(Schema schema, Table table) {
    List<Table> tables = new ArrayList<>(schema.tables());
    tables.add(table);
    return new Schema(tables, schema.enums());
  }

  static Schema without(Schema schema, TableName name) {
    List<Table> tables = new ArrayList<>(schema.tables());
    tables.removeIf(table -> table.name().equals(name));
    return new Schema(tables, schema.enums());
  }

  /** A copy in which the table of that name is another one, in the same place. */
  static Schema replace(Schema schema, TableName name, Table after) {
    List<Table> tables =
        schema.tables().stream().map(table -> table.name().equals(name) ? after : table).toList();
    return new Schema(tables, schema.enums());
  }
}
