package dev.plinth.migrations.operation;

import org.jspecify.annotations.Nullable;

/**
 * One method for each kind of {@link Operation}; {@code operation.accept(visitor)} calls the right
 * one.
 *
 * @param <R> what each method answers
 */
public interface OperationVisitor<R extends @Nullable Object> {
  /** For a {@link CreateTable}. */
  R createTable(CreateTable operation);

  /** For a {@link DropTable}. */
  R dropTable(DropTable operation);

  /** For a {@link RenameTable}. */
  R renameTable(RenameTable operation);

  /** For an {@link AddColumn}. */
  R addColumn(AddColumn operation);

  /** For a {@link DropColumn}. */
  R dropColumn(DropColumn operation);

  /** For an {@link AlterColumn}. */
  R alterColumn(AlterColumn operation);

  /** For a {@link RenameColumn}. */
  R renameColumn(RenameColumn operation);

  /** For an {@link AddPrimaryKey}. */
  R addPrimaryKey(AddPrimaryKey operation);

  /** For a {@link DropPrimaryKey}. */
  R dropPrimaryKey(DropPrimaryKey operation);

  /** For an {@link AddForeignKey}. */
  R addForeignKey(AddForeignKey operation);

  /** For an {@link AddUnique}. */
  R addUnique(AddUnique operation);

  /** For an {@link AddCheck}. */
  R addCheck(AddCheck operation);

  /** For an {@link AddExclusion}. */
  R addExclusion(AddExclusion operation);

  /** For a {@link DropConstraint}. */
  R dropConstraint(DropConstraint operation);

  /** For a {@link RenameConstraint}. */
  R renameConstraint(RenameConstraint operation);

  /** For a {@link ValidateConstraint}. */
  R validateConstraint(ValidateConstraint operation);

  /** For a {@link CreateIndex}. */
  R createIndex(CreateIndex operation);

  /** For a {@link DropIndex}. */
  R dropIndex(DropIndex operation);

  /** For a {@link RenameIndex}. */
  R renameIndex(RenameIndex operation);

  /** For a {@link CreateSchema}. */
  R createSchema(CreateSchema operation);

  /** For a {@link DropSchema}. */
  R dropSchema(DropSchema operation);

  /** For a {@link CreateExtension}. */
  R createExtension(CreateExtension operation);

  /** For a {@link DropExtension}. */
  R dropExtension(DropExtension operation);

  /** For a {@link CreateEnum}. */
  R createEnum(CreateEnum operation);

  /** For a {@link DropEnum}. */
  R dropEnum(DropEnum operation);

  /** For an {@link AddEnumValue}. */
  R addEnumValue(AddEnumValue operation);

  /** For a {@link RenameEnumValue}. */
  R renameEnumValue(RenameEnumValue operation);

  /** For a {@link RenameEnum}. */
  R renameEnum(RenameEnum operation);

  /** For an {@link AlterEnum}. */
  R alterEnum(AlterEnum operation);

  /** For a {@link CreateView}. */
  R createView(CreateView operation);

  /** For a {@link DropView}. */
  R dropView(DropView operation);

  /** For a {@link CreateSequence}. */
  R createSequence(CreateSequence operation);

  /** For an {@link AlterSequence}. */
  R alterSequence(AlterSequence operation);

  /** For a {@link DropSequence}. */
  R dropSequence(DropSequence operation);

  /** For an {@link AlterComment}. */
  R alterComment(AlterComment operation);

  /** For a {@link RunSql}. */
  R runSql(RunSql operation);

  /** For a {@link RunJava}. */
  R runJava(RunJava operation);

  /** For a {@link SeparateState}. */
  R separateState(SeparateState operation);
}
