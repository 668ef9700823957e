package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Set;

/** The foreign keys that need a key or unique constraint. */
final class References {
  private References() {}

  /** Makes sure that no foreign key refers to exactly these columns of that table. */
  static void requireNone(Schema schema, TableName table, List<String> columns, String what) {
    for (Table other : schema.tables()) {
      for (ForeignKeyConstraint key : other.foreignKeys()) {
        if (isTo(key, table, columns)) {
          throw MigrationProblem.stillUsed(
              what, "foreign key '" + key.name() + "' of '" + other.name() + "'");
        }
      }
    }
  }

  private static boolean isTo(ForeignKeyConstraint key, TableName table, List<String> columns) {
    return key.target().equals(table)
        && Set.copyOf(key.targetColumns()).equals(Set.copyOf(columns));
  }
}
