package dev.plinth.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * One method for each kind of {@link Ddl}; {@code ddl.accept(visitor)} calls the right one.
 *
 * @param <R> what each method answers
 */
public interface DdlVisitor<R extends @Nullable Object> {
  /** For a {@link Ddl.CreateSchema}. */
  R createSchema(Ddl.CreateSchema ddl);

  /** For a {@link Ddl.DropSchema}. */
  R dropSchema(Ddl.DropSchema ddl);

  /** For a {@link Ddl.CreateTable}. */
  R createTable(Ddl.CreateTable ddl);

  /** For a {@link Ddl.DropTable}. */
  R dropTable(Ddl.DropTable ddl);

  /** For a {@link Ddl.RebuildTable}. */
  R rebuildTable(Ddl.RebuildTable ddl);

  /** For a {@link Ddl.CreateIndex}. */
  R createIndex(Ddl.CreateIndex ddl);

  /** For a {@link Ddl.DropIndex}. */
  R dropIndex(Ddl.DropIndex ddl);

  /** For a {@link Ddl.RenameIndex}. */
  R renameIndex(Ddl.RenameIndex ddl);

  /** For a {@link Ddl.CommentTable}. */
  R commentTable(Ddl.CommentTable ddl);

  /** For a {@link Ddl.CommentColumn}. */
  R commentColumn(Ddl.CommentColumn ddl);

  /** For a {@link Ddl.DeferForeignKeys}. */
  R deferForeignKeys(Ddl.DeferForeignKeys ddl);

  /** For a {@link Ddl.RawSql}. */
  R rawSql(Ddl.RawSql ddl);

  /** For a {@link AlterTable.RenameTable}. */
  R renameTable(AlterTable.RenameTable ddl);

  /** For an {@link AlterTable.AddColumn}. */
  R addColumn(AlterTable.AddColumn ddl);

  /** For a {@link AlterTable.DropColumn}. */
  R dropColumn(AlterTable.DropColumn ddl);

  /** For a {@link AlterTable.RenameColumn}. */
  R renameColumn(AlterTable.RenameColumn ddl);

  /** For an {@link AlterTable.AlterColumn}. */
  R alterColumn(AlterTable.AlterColumn ddl);

  /** For an {@link AlterTable.AddPrimaryKey}. */
  R addPrimaryKey(AlterTable.AddPrimaryKey ddl);

  /** For an {@link AlterTable.AddUnique}. */
  R addUnique(AlterTable.AddUnique ddl);

  /** For a {@link AlterTable.UseIndex}. */
  R useIndex(AlterTable.UseIndex ddl);

  /** For an {@link AlterTable.AddCheck}. */
  R addCheck(AlterTable.AddCheck ddl);

  /** For an {@link AlterTable.AddExclusion}. */
  R addExclusion(AlterTable.AddExclusion ddl);

  /** For an {@link AlterTable.AddForeignKey}. */
  R addForeignKey(AlterTable.AddForeignKey ddl);

  /** For a {@link AlterTable.DropConstraint}. */
  R dropConstraint(AlterTable.DropConstraint ddl);

  /** For a {@link AlterTable.RenameConstraint}. */
  R renameConstraint(AlterTable.RenameConstraint ddl);

  /** For a {@link AlterTable.ValidateConstraint}. */
  R validateConstraint(AlterTable.ValidateConstraint ddl);

  /** For a {@link ObjectDdl.CreateExtension}. */
  R createExtension(ObjectDdl.CreateExtension ddl);

  /** For a {@link ObjectDdl.DropExtension}. */
  R dropExtension(ObjectDdl.DropExtension ddl);

  /** For a {@link ObjectDdl.CreateEnum}. */
  R createEnum(ObjectDdl.CreateEnum ddl);

  /** For a {@link ObjectDdl.DropEnum}. */
  R dropEnum(ObjectDdl.DropEnum ddl);

  /** For an {@link ObjectDdl.AddEnumValue}. */
  R addEnumValue(ObjectDdl.AddEnumValue ddl);

  /** For a {@link ObjectDdl.RenameEnumValue}. */
  R renameEnumValue(ObjectDdl.RenameEnumValue ddl);

  /** For a {@link ObjectDdl.RenameEnum}. */
  R renameEnum(ObjectDdl.RenameEnum ddl);

  /** For a {@link ObjectDdl.CreateView}. */
  R createView(ObjectDdl.CreateView ddl);

  /** For a {@link ObjectDdl.DropView}. */
  R dropView(ObjectDdl.DropView ddl);

  /** For a {@link ObjectDdl.CreateSequence}. */
  R createSequence(ObjectDdl.CreateSequence ddl);

  /** For an {@link ObjectDdl.AlterSequence}. */
  R alterSequence(ObjectDdl.AlterSequence ddl);

  /** For a {@link ObjectDdl.DropSequence}. */
  R dropSequence(ObjectDdl.DropSequence ddl);
}
