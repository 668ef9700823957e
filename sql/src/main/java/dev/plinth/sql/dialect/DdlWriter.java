package dev.plinth.sql.dialect;

import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one change of the schema as the standard has it; a dialect overrides the clauses that
 * differ. Columns and constraints are written by {@link DefinitionWriter}, changes of tables by
 * {@link AlterWriter}, what stands beside them by {@link ObjectWriter}.
 */
abstract class DdlWriter extends ObjectWriter {
  private static final String NEXT = ",\n  ";

  DdlWriter(StandardDialect dialect) {
    super(dialect);
  }

  /** Whether the key is written with its column. */
  boolean isKeyInline(Table table) {
    return table.primaryKey().columns().isEmpty();
  }

  @Override
  public List<Sql> createSchema(Ddl.CreateSchema ddl) {
    need(Capability.SCHEMAS);
    out.sql("CREATE SCHEMA ").sql(ifNotExists(ddl.ifNotExists())).name(ddl.name());
    return done();
  }

  @Override
  public List<Sql> dropSchema(Ddl.DropSchema ddl) {
    need(Capability.SCHEMAS);
    out.sql("DROP SCHEMA ").sql(ifExists(ddl.ifExists())).name(ddl.name());
    return done();
  }

  @Override
  public List<Sql> createTable(Ddl.CreateTable ddl) {
    Table table = ddl.table();
    out.sql("CREATE TABLE ").sql(ifNotExists(ddl.ifNotExists()));
    table(table.name()).sql(" (\n  ");
    out.join(NEXT, table.columns(), column -> column(column, table.primaryKey()));
    constraints(table);
    out.sql("\n)");
    return done();
  }

  private void constraints(Table table) {
    if (!isKeyInline(table)) {
      out.sql(NEXT);
      primaryKey(table.primaryKey());
    }
    each(table.uniques().stream().filter(unique -> unique.where() == null).toList(), this::unique);
    each(table.checks(), this::check);
    each(table.exclusions(), this::exclusion);
    each(table.foreignKeys(), this::foreignKey);
  }

  private <T> void each(List<T> constraints, Consumer<T> write) {
    for (T constraint : constraints) {
      out.sql(NEXT);
      write.accept(constraint);
    }
  }

  @Override
  public List<Sql> dropTable(Ddl.DropTable ddl) {
    out.sql("DROP TABLE ").sql(ifExists(ddl.ifExists()));
    table(ddl.table()).sql(ddl.cascade() ? cascade() : "");
    return done();
  }

  /** What takes the constraints that refer to a dropped table along. */
  String cascade() {
    return " CASCADE";
  }

  @Override
  public List<Sql> rebuildTable(Ddl.RebuildTable ddl) {
    throw new UnsupportedFeature(dialect, Capability.REBUILD_TABLE);
  }

  @Override
  public List<Sql> deferForeignKeys(Ddl.DeferForeignKeys ddl) {
    return List.of();
  }

  @Override
  public List<Sql> rawSql(Ddl.RawSql ddl) {
    return List.of(Sql.of(ddl.text().text()));
  }

  @Override
  public List<Sql> createIndex(Ddl.CreateIndex ddl) {
    Index index = ddl.index();
    out.sql(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
    concurrently(ddl.concurrently()).sql(ifNotExists(ddl.ifNotExists()));
    indexOn(index, ddl.table());
    out.sql("(").join(", ", index.keys(), this::indexKey).sql(")");
    include(index.include());
    indexWhere(index.where());
    return done();
  }

  private Writer concurrently(boolean asked) {
    if (asked) {
      need(Capability.CONCURRENT_INDEX);
    }
    return out.sql(asked ? "CONCURRENTLY " : "");
  }

  /** Name, table and method of an index. */
  abstract void indexOn(Index index, TableName table);

  private void indexKey(IndexKey key) {
    if (key.column() != null) {
      out.name(key.column());
    } else if (key.expression() != null) {
      brackets(key.expression());
    }
    out.sql(key.descending() ? " DESC" : "");
    indexNulls(key.nulls());
  }

  /** Where nulls stand in an index. */
  abstract void indexNulls(OrderBy.Nulls nulls);

  /** Columns that an index carries along. */
  abstract void include(List<String> columns);

  private void indexWhere(@Nullable SqlText condition) {
    if (condition != null) {
      out.sql(" WHERE ").sql(condition.text());
    }
  }

  @Override
  public List<Sql> dropIndex(Ddl.DropIndex ddl) {
    out.sql("DROP INDEX ");
    concurrently(ddl.concurrently()).sql(ifExists(ddl.ifExists()));
    table(new TableName(ddl.table().schema(), ddl.name()));
    return done();
  }

  @Override
  public List<Sql> renameIndex(Ddl.RenameIndex ddl) {
    need(Capability.RENAME_INDEX);
    out.sql("ALTER INDEX ");
    table(new TableName(ddl.table().schema(), ddl.from())).sql(" RENAME TO ").name(ddl.to());
    return done();
  }

  @Override
  public List<Sql> commentTable(Ddl.CommentTable ddl) {
    commentOn("TABLE ", ddl.table());
    return comment(ddl.comment());
  }

  @Override
  public List<Sql> commentColumn(Ddl.CommentColumn ddl) {
    commentOn("COLUMN ", ddl.table()).sql(".").name(ddl.column());
    return comment(ddl.comment());
  }

  final Writer commentOn(String kind, TableName name) {
    need(Capability.COMMENTS);
    out.sql("COMMENT ON ").sql(kind);
    return table(name);
  }

  final List<Sql> comment(@Nullable String comment) {
    out.sql(" IS ");
    constant(comment);
    return done();
  }
}
