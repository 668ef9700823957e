package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.SchemaDdl;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;

/** The changes that make a whole table. */
final class TableDdl {
  private TableDdl() {}

  /** The table with its indexes and comments; its schema is there already. */
  static List<Ddl> create(Table table, Dialect dialect) {
    return SchemaDdl.create(Schema.of(table), dialect).stream()
        .filter(ddl -> !(ddl instanceof Ddl.CreateSchema))
        .toList();
  }
}
