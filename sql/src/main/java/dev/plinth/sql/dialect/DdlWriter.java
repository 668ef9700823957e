package dev.plinth.sql.dialect;

import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.DdlVisitor;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one change of the schema; a dialect overrides the clauses that differ. */
abstract class DdlWriter implements DdlVisitor<List<Sql>> {
  private static final String NEXT = ",\n  ";

  final StandardDialect dialect;
  final Writer out;

  DdlWriter(StandardDialect dialect) {
    this.dialect = dialect;
    this.out = new Writer(dialect);
  }

  /** How a column is numbered by the database. */
  abstract void identity(TableColumn column, Table table);

  /** Whether the key is written with its column. */
  boolean isKeyInline(Table table) {
    return false;
  }

  final List<Sql> done() {
    return List.of(out.toSql());
  }

  final void need(Capability capability) {
    if (!dialect.has(capability)) {
      throw new UnsupportedFeature(dialect, capability);
    }
  }

  @Override
  public List<Sql> createSchema(Ddl.CreateSchema ddl) {
    need(Capability.SCHEMAS);
    out.sql("CREATE SCHEMA ").sql(ifNotExists(ddl.ifNotExists())).name(ddl.name());
    return done();
  }

  @Override
  public List<Sql> createEnum(Ddl.CreateEnum ddl) {
    need(Capability.NATIVE_ENUM);
    enumType(ddl.type());
    return done();
  }

  final Writer enumType(EnumType type) {
    out.sql("CREATE TYPE ").sql(dialect.quoteParts(type.name())).sql(" AS ENUM (");
    return out.join(", ", type.labels(), out::text).sql(")");
  }

  @Override
  public List<Sql> dropEnum(Ddl.DropEnum ddl) {
    need(Capability.NATIVE_ENUM);
    out.sql("DROP TYPE ").sql(ifExists(ddl.ifExists())).sql(dialect.quoteParts(ddl.name()));
    return done();
  }

  @Override
  public List<Sql> createTable(Ddl.CreateTable ddl) {
    Table table = ddl.table();
    out.sql("CREATE TABLE ").sql(ifNotExists(ddl.ifNotExists()));
    table(table.name()).sql(" (\n  ");
    out.join(NEXT, table.columns(), column -> column(column, table));
    primaryKey(table);
    table.uniques().forEach(this::unique);
    table.checks().forEach(this::check);
    table.foreignKeys().forEach(this::foreignKey);
    out.sql("\n)");
    return done();
  }

  private void column(TableColumn column, Table table) {
    out.name(column.name()).sql(" ");
    if (column.identity()) {
      identity(column, table);
      return;
    }
    out.sql(dialect.typeName(column.type()));
    collation(column);
    generated(column);
    defaultValue(column.defaultValue());
    out.sql(column.nullable() ? "" : " NOT NULL");
  }

  private void collation(TableColumn column) {
    if (column.collation() != null) {
      out.sql(" COLLATE ").ownName(column.collation());
    }
  }

  private void generated(TableColumn column) {
    if (column.generated() != null) {
      out.sql(" GENERATED ALWAYS AS ");
      brackets(column.generated().expression()).sql(" STORED");
    }
  }

  private void defaultValue(@Nullable Default value) {
    if (value != null) {
      out.sql(" DEFAULT ");
      if (value.text() != null) {
        brackets(value.text());
      } else {
        constant(value.value());
      }
    }
  }

  private void constant(@Nullable Object value) {
    if (value instanceof String text) {
      out.text(text);
    } else if (value instanceof BigDecimal number) {
      out.sql(number.toPlainString());
    } else if (value instanceof Boolean truth) {
      out.sql(truth ? "TRUE" : "FALSE");
    } else {
      out.sql(value == null ? "NULL" : value.toString());
    }
  }

  private void primaryKey(Table table) {
    PrimaryKey key = table.primaryKey();
    if (key.columns().isEmpty() || isKeyInline(table)) {
      return;
    }
    out.sql(NEXT);
    if (key.name() != null) {
      constraint(key.name());
    }
    out.sql("PRIMARY KEY ").columns(key.columns());
  }

  private void unique(UniqueConstraint unique) {
    if (unique.where() == null) {
      out.sql(NEXT);
      constraint(unique.name()).sql("UNIQUE ").columns(unique.columns());
    }
  }

  private void check(CheckConstraint check) {
    out.sql(NEXT);
    constraint(check.name()).sql("CHECK ");
    brackets(check.condition());
  }

  private void foreignKey(ForeignKeyConstraint key) {
    out.sql(NEXT);
    reference(key);
  }

  final Writer reference(ForeignKeyConstraint key) {
    constraint(key.name()).sql("FOREIGN KEY ").columns(key.columns()).sql(" REFERENCES ");
    target(key.target()).sql(" ").columns(key.targetColumns());
    action(" ON DELETE ", key.onDelete());
    action(" ON UPDATE ", key.onUpdate());
    return out.sql(key.deferrable() ? " DEFERRABLE INITIALLY DEFERRED" : "");
  }

  /** The table a foreign key refers to. */
  Writer target(TableName table) {
    return table(table);
  }

  private void action(String word, ReferentialAction action) {
    if (action != ReferentialAction.NO_ACTION) {
      out.sql(word).sql(action.name().replace('_', ' '));
    }
  }

  final Writer constraint(String name) {
    return out.sql("CONSTRAINT ").name(name).sql(" ");
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
  public List<Sql> addForeignKey(Ddl.AddForeignKey ddl) {
    need(Capability.ADD_FOREIGN_KEY);
    out.sql("ALTER TABLE ");
    table(ddl.table()).sql(" ADD ");
    reference(ddl.key());
    return done();
  }

  @Override
  public List<Sql> dropForeignKey(Ddl.DropForeignKey ddl) {
    need(Capability.ADD_FOREIGN_KEY);
    out.sql("ALTER TABLE ").sql(ifExists(ddl.ifExists()));
    table(ddl.table()).sql(" DROP CONSTRAINT ").sql(ifExists(ddl.ifExists())).name(ddl.name());
    return done();
  }

  @Override
  public List<Sql> deferForeignKeys(Ddl.DeferForeignKeys ddl) {
    return List.of();
  }

  @Override
  public List<Sql> createIndex(Ddl.CreateIndex ddl) {
    Index index = ddl.index();
    out.sql(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
    out.sql(ifNotExists(ddl.ifNotExists()));
    indexOn(index, ddl.table());
    out.sql("(").join(", ", index.keys(), this::indexKey).sql(")");
    include(index.include());
    indexWhere(index.where());
    return done();
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
    out.sql("DROP INDEX ").sql(ifExists(ddl.ifExists()));
    table(new TableName(ddl.table().schema(), ddl.name()));
    return done();
  }

  @Override
  public List<Sql> commentTable(Ddl.CommentTable ddl) {
    need(Capability.COMMENTS);
    out.sql("COMMENT ON TABLE ");
    table(ddl.table());
    return comment(ddl.comment());
  }

  @Override
  public List<Sql> commentColumn(Ddl.CommentColumn ddl) {
    need(Capability.COMMENTS);
    out.sql("COMMENT ON COLUMN ");
    table(ddl.table()).sql(".").name(ddl.column());
    return comment(ddl.comment());
  }

  private List<Sql> comment(@Nullable String comment) {
    out.sql(" IS ");
    constant(comment);
    return done();
  }

  final Writer table(TableName table) {
    if (table.schema() != null) {
      out.name(table.schema()).sql(".");
    }
    return out.name(table.name());
  }

  final Writer brackets(SqlText text) {
    return out.sql("(").sql(text.text()).sql(")");
  }

  static String ifExists(boolean asked) {
    return asked ? "IF EXISTS " : "";
  }

  static String ifNotExists(boolean asked) {
    return asked ? "IF NOT EXISTS " : "";
  }
}
