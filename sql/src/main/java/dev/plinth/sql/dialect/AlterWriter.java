package dev.plinth.sql.dialect;

import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.DdlVisitor;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes changes of a table that stays. */
abstract class AlterWriter extends DefinitionWriter implements DdlVisitor<List<Sql>> {
  AlterWriter(StandardDialect dialect) {
    super(dialect);
  }

  final Writer alter(TableName table) {
    out.sql("ALTER TABLE ");
    return table(table);
  }

  @Override
  public List<Sql> renameTable(AlterTable.RenameTable ddl) {
    return rename("ALTER TABLE ", ddl.table(), ddl.to());
  }

  /** Another schema, another name or both. */
  final List<Sql> rename(String alter, TableName from, TableName to) {
    List<Sql> statements = new ArrayList<>();
    if (!Objects.equals(from.schema(), to.schema())) {
      statements.add(move(alter, from, to.schema()));
    }
    if (!from.name().equals(to.name())) {
      Writer rename = new Writer(dialect).sql(alter).table(new TableName(to.schema(), from.name()));
      statements.add(rename.sql(" RENAME TO ").name(to.name()).toSql());
    }
    return statements;
  }

  private Sql move(String alter, TableName from, @Nullable String schema) {
    need(Capability.SCHEMAS);
    if (schema == null) {
      throw new UnsupportedFeature(
          dialect, Capability.SCHEMAS, "the schema that '" + from + "' moves to has no name.");
    }
    Writer move = new Writer(dialect).sql(alter).table(from);
    return move.sql(" SET SCHEMA ").name(schema).toSql();
  }

  @Override
  public List<Sql> addColumn(AlterTable.AddColumn ddl) {
    alter(ddl.table()).sql(" ADD COLUMN ");
    column(ddl.column(), PrimaryKey.NONE);
    return done();
  }

  @Override
  public List<Sql> dropColumn(AlterTable.DropColumn ddl) {
    alter(ddl.table()).sql(" DROP COLUMN ").name(ddl.column());
    return done();
  }

  @Override
  public List<Sql> renameColumn(AlterTable.RenameColumn ddl) {
    alter(ddl.table()).sql(" RENAME COLUMN ").name(ddl.from()).sql(" TO ").name(ddl.to());
    return done();
  }

  @Override
  public List<Sql> alterColumn(AlterTable.AlterColumn ddl) {
    throw new UnsupportedFeature(dialect, Capability.ALTER_COLUMN);
  }

  @Override
  public List<Sql> addPrimaryKey(AlterTable.AddPrimaryKey ddl) {
    addTo(ddl.table());
    primaryKey(ddl.key());
    return done();
  }

  /** Where it is partial, a unique constraint is an index. */
  @Override
  public List<Sql> addUnique(AlterTable.AddUnique ddl) {
    if (ddl.unique().where() != null) {
      return createIndex(new Ddl.CreateIndex(ddl.table(), partial(ddl.unique()), false));
    }
    addTo(ddl.table());
    unique(ddl.unique());
    return done();
  }

  @Override
  public List<Sql> useIndex(AlterTable.UseIndex ddl) {
    need(Capability.CONCURRENT_INDEX);
    addTo(ddl.table());
    out.sql("CONSTRAINT ").name(ddl.name()).sql(" UNIQUE USING INDEX ").name(ddl.name());
    return done();
  }

  static Index partial(UniqueConstraint unique) {
    List<IndexKey> keys = unique.columns().stream().map(IndexKey::of).toList();
    return new Index(unique.name(), keys, true, unique.where(), List.of(), null);
  }

  @Override
  public List<Sql> addCheck(AlterTable.AddCheck ddl) {
    addTo(ddl.table());
    check(ddl.check());
    validated(ddl.check().validated());
    return done();
  }

  @Override
  public List<Sql> addExclusion(AlterTable.AddExclusion ddl) {
    addTo(ddl.table());
    exclusion(ddl.exclusion());
    return done();
  }

  @Override
  public List<Sql> addForeignKey(AlterTable.AddForeignKey ddl) {
    addTo(ddl.table());
    foreignKey(ddl.key());
    validated(ddl.key().validated());
    return done();
  }

  private void addTo(TableName table) {
    need(Capability.ADD_CONSTRAINT);
    alter(table).sql(" ADD ");
  }

  private void validated(boolean validated) {
    if (!validated) {
      need(Capability.NOT_VALID);
      out.sql(" NOT VALID");
    }
  }

  @Override
  public List<Sql> dropConstraint(AlterTable.DropConstraint ddl) {
    need(Capability.ADD_CONSTRAINT);
    String ifExists = ifExists(ddl.ifExists());
    out.sql("ALTER TABLE ").sql(ifExists);
    table(ddl.table()).sql(" DROP CONSTRAINT ").sql(ifExists).name(ddl.name());
    return done();
  }

  @Override
  public List<Sql> renameConstraint(AlterTable.RenameConstraint ddl) {
    need(Capability.ADD_CONSTRAINT);
    alter(ddl.table()).sql(" RENAME CONSTRAINT ").name(ddl.from()).sql(" TO ").name(ddl.to());
    return done();
  }

  @Override
  public List<Sql> validateConstraint(AlterTable.ValidateConstraint ddl) {
    need(Capability.NOT_VALID);
    alter(ddl.table()).sql(" VALIDATE CONSTRAINT ").name(ddl.name());
    return done();
  }
}
