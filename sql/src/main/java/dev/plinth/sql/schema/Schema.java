package dev.plinth.sql.schema;

import java.util.List;

/**
 * Everything a database is to hold: tables and enum types.
 *
 * @param tables the tables, in any order
 * @param enums the enum types, used where the database has them
 */
public record Schema(List<Table> tables, List<EnumType> enums) {
  /** Copies the lists. */
  public Schema {
    tables = List.copyOf(tables);
    enums = List.copyOf(enums);
  }

  /** A schema of tables only. */
  public static Schema of(List<Table> tables) {
    return new Schema(tables, List.of());
  }

  /** A schema of tables only. */
  public static Schema of(Table... tables) {
    return of(List.of(tables));
  }
}
