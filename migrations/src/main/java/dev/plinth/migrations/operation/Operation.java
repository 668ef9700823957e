package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of a schema: a value with two faces. It makes one {@link Schema} out of another, with
 * no database at hand, and it is the statements that do the same to a database. Immutable and safe
 * for use by several threads.
 *
 * <pre>{@code
 * Operation drop = new DropTable(TableName.of("drafts"));
 * drop.describe();              // drop table drafts
 * drop.apply(before);           // the schema without drafts
 * drop.ddl(before, dialect);    // DROP TABLE "drafts"
 * drop.reverse(before);         // create table drafts, as it stands in before
 * }</pre>
 */
public sealed interface Operation
    permits AddCheck,
        AddColumn,
        AddEnumValue,
        AddExclusion,
        AddForeignKey,
        AddPrimaryKey,
        AddUnique,
        AlterColumn,
        AlterComment,
        AlterEnum,
        AlterSequence,
        CreateEnum,
        CreateExtension,
        CreateIndex,
        CreateSchema,
        CreateSequence,
        CreateTable,
        CreateView,
        DropColumn,
        DropConstraint,
        DropEnum,
        DropExtension,
        DropIndex,
        DropPrimaryKey,
        DropSchema,
        DropSequence,
        DropTable,
        DropView,
        RenameColumn,
        RenameConstraint,
        RenameEnum,
        RenameEnumValue,
        RenameIndex,
        RenameTable,
        RunJava,
        RunSql,
        SeparateState,
        ValidateConstraint {

  /**
   * The schema after this change.
   *
   * @throws MigrationProblem when it does not fit that schema: {@code migration.unknown-table},
   *     {@code migration.taken-name}, {@code migration.still-used} and their like
   */
  Schema apply(Schema before);

  /**
   * The changes that a database makes, in order; none where the database has nothing like it.
   *
   * @throws MigrationProblem as {@link #apply}
   */
  List<Ddl> ddl(Schema before, Dialect dialect);

  /**
   * The change that takes this one back, or empty where nothing can.
   *
   * @param before the schema that this change was made to, not the one after it
   * @throws MigrationProblem as {@link #apply}
   */
  Optional<Operation> reverse(Schema before);

  /** What it does, in a few words: {@code add column age to users}. */
  String describe();

  /** Calls the visitor's method for this kind of change. */
  <R extends @Nullable Object> R accept(OperationVisitor<R> visitor);
}
