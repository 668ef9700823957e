package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Names;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import java.util.List;

/** The names of keys, which databases choose where nobody else does. */
final class PrimaryKeys {
  private static final Names NAMES = new Names(63);

  private PrimaryKeys() {}

  static String name(Table table) {
    String name = table.primaryKey().name();
    return name == null ? chosen(table.name()) : name;
  }

  private static String chosen(TableName table) {
    return NAMES.of(table.name(), List.of(), "pkey");
  }

  /** The table under another name; a key named after the table goes on being so. */
  static Table follow(Table table, TableName to) {
    boolean named = chosen(table.name()).equals(table.primaryKey().name());
    PrimaryKey key = named ? table.primaryKey().name(chosen(to)) : table.primaryKey();
    return table.name(to).primaryKey(key);
  }

  static boolean isNamed(Table table, String name) {
    return !table.primaryKey().columns().isEmpty() && name(table).equals(name);
  }

  /** A copy whose key has a name where the database would choose another one than we do. */
  static Table named(Table table) {
    boolean same = name(table).equals(table.name().name() + "_pkey");
    return same || table.primaryKey().columns().isEmpty()
        ? table
        : table.primaryKey(table.primaryKey().name(name(table)));
  }
}
