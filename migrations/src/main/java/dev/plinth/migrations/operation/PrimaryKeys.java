package dev.plinth.migrations.operation;

import dev.plinth.sql.schema.Names;
import dev.plinth.sql.schema.Table;
import java.util.List;

/** The names of keys, which databases choose where nobody else does. */
final class PrimaryKeys {
  private static final Names NAMES = new Names(63);

  private PrimaryKeys() {}

  static String name(Table table) {
    String name = table.primaryKey().name();
    return name == null ? NAMES.of(table.name().name(), List.of(), "pkey") : name;
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
