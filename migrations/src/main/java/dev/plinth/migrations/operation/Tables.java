package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;

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
    return schema.withTables(Lists.with(schema.tables(), table));
  }

  static Schema without(Schema schema, TableName name) {
    return schema.withTables(Lists.without(schema.tables(), find(schema, name)));
  }

  /** A copy in which the table of the same name is another one, in the same place. */
  static Schema replace(Schema schema, Table after) {
    return replace(schema, after.name(), after);
  }

  static Schema replace(Schema schema, TableName name, Table after) {
    return schema.withTables(Lists.replaced(schema.tables(), find(schema, name), after));
  }

  /** Where something is, for messages. */
  static String place(TableName table) {
    return " of table '" + table + "'";
  }

  static String quote(TableName table, Dialect dialect) {
    String schema = table.schema() == null ? "" : dialect.quote(table.schema()) + ".";
    return schema + dialect.quote(table.name());
  }
}
