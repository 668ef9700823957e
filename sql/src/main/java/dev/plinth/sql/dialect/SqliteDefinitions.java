package dev.plinth.sql.dialect;

import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;

/** Changes of the schema, as far as they differ from the standard. */
final class SqliteDefinitions extends DdlWriter {
  private static final String ODD_COLUMN =
      "a column that is computed, numbered, without a value for old rows or with a default that is"
          + " SQL comes with a table made anew.";

  SqliteDefinitions(StandardDialect sqlite) {
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

  /** A column as it is written in its table. */
  String written(TableColumn column) {
    column(column, PrimaryKey.of(column.name()));
    return out.toSql().text();
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
  public List<Sql> rebuildTable(Ddl.RebuildTable ddl) {
    return new SqliteRebuild(dialect, ddl).statements();
  }

  @Override
  public List<Sql> addColumn(AlterTable.AddColumn ddl) {
    if (!SqliteAlterations.canAdd(ddl.column())) {
      throw new UnsupportedFeature(dialect, Capability.ALTER_COLUMN, ODD_COLUMN);
    }
    return super.addColumn(ddl);
  }

  @Override
  public List<Sql> alterColumn(AlterTable.AlterColumn ddl) {
    return SqliteAlterations.isSame(dialect, ddl) ? List.of() : super.alterColumn(ddl);
  }

  /** All rows were looked at when the constraint came, with a table made anew. */
  @Override
  public List<Sql> validateConstraint(AlterTable.ValidateConstraint ddl) {
    return List.of();
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
