package dev.plinth.sql.dialect;

import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;

/** Changes of the schema, as far as they differ from the standard. */
final class SqliteDefinitions extends DdlWriter {
  SqliteDefinitions(SqliteDialect sqlite) {
    super(sqlite);
  }

  @Override
  boolean isKeyInline(Table table) {
    return super.isKeyInline(table) || table.columns().stream().anyMatch(TableColumn::identity);
  }

  @Override
  void identity(TableColumn column, PrimaryKey key) {
    if (!key.columns().equals(List.of(column.name()))) {
      need(Capability.IDENTITY_COLUMNS);
    }
    out.sql("INTEGER PRIMARY KEY AUTOINCREMENT");
  }

  /** References stay inside a database. */
  @Override
  Writer target(TableName table) {
    return out.name(table.name());
  }

  @Override
  String cascade() {
    return "";
  }

  @Override
  public List<Sql> deferForeignKeys(Ddl.DeferForeignKeys ddl) {
    out.sql("PRAGMA defer_foreign_keys = ON");
    return done();
  }

  @Override
  void indexOn(Index index, TableName table) {
    table(new TableName(table.schema(), index.name())).sql(" ON ").name(table.name()).sql(" ");
  }

  @Override
  void indexNulls(OrderBy.Nulls nulls) {}

  @Override
  void include(List<String> columns) {}
}
