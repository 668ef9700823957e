package dev.plinth.migrations.operation;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;

/** The enum types of a schema and the columns that use them. */
final class Enums {
  private Enums() {}

  static Lookup<EnumType> lookup(Schema schema) {
    return new Lookup<>("enum", "", schema.enums(), EnumType::name);
  }

  static Lookup<String> values(EnumType type) {
    return new Lookup<>("value", " of enum '" + type.name() + "'", type.labels(), label -> label);
  }

  static Schema replace(Schema schema, EnumType old, EnumType after) {
    return schema.withEnums(Lists.replaced(schema.enums(), old, after));
  }

  static List<Use> uses(Schema schema, String type) {
    List<Use> uses = new ArrayList<>();
    for (Table table : schema.tables()) {
      table.columns().stream()
          .filter(column -> isOf(column.type(), type))
          .forEach(column -> uses.add(new Use(table.name(), column)));
    }
    return uses;
  }

  private static boolean isOf(SqlType type, String name) {
    return type.element() == null ? name.equals(type.name()) : isOf(type.element(), name);
  }

  /** A copy whose columns of one enum type are of another. */
  static Schema renamed(Schema schema, String from, String to) {
    return schema.withTables(
        schema.tables().stream()
            .map(table -> table.columns(Lists.map(table.columns(), old -> renamed(old, from, to))))
            .toList());
  }

  static TableColumn renamed(TableColumn column, String from, String to) {
    return isOf(column.type(), from) ? column.type(type(column.type(), to)) : column;
  }

  private static SqlType type(SqlType old, String to) {
    return old.element() == null ? SqlType.enumOf(to) : SqlType.arrayOf(type(old.element(), to));
  }

  /**
   * A column of the type.
   *
   * @param table its table
   * @param column the column
   */
  record Use(TableName table, TableColumn column) {
    @Override
    public String toString() {
      return "column '" + column.name() + "' of '" + table + "'";
    }
  }
}
