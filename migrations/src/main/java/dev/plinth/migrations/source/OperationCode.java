package dev.plinth.migrations.source;

import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.migrations.operation.AddCheck;
import dev.plinth.migrations.operation.AddColumn;
import dev.plinth.migrations.operation.AddEnumValue;
import dev.plinth.migrations.operation.AddExclusion;
import dev.plinth.migrations.operation.AddForeignKey;
import dev.plinth.migrations.operation.AddPrimaryKey;
import dev.plinth.migrations.operation.AddUnique;
import dev.plinth.migrations.operation.AlterColumn;
import dev.plinth.migrations.operation.AlterComment;
import dev.plinth.migrations.operation.AlterEnum;
import dev.plinth.migrations.operation.AlterSequence;
import dev.plinth.migrations.operation.CreateEnum;
import dev.plinth.migrations.operation.CreateExtension;
import dev.plinth.migrations.operation.CreateIndex;
import dev.plinth.migrations.operation.CreateSchema;
import dev.plinth.migrations.operation.CreateSequence;
import dev.plinth.migrations.operation.CreateTable;
import dev.plinth.migrations.operation.CreateView;
import dev.plinth.migrations.operation.DropColumn;
import dev.plinth.migrations.operation.DropConstraint;
import dev.plinth.migrations.operation.DropEnum;
import dev.plinth.migrations.operation.DropExtension;
import dev.plinth.migrations.operation.DropIndex;
import dev.plinth.migrations.operation.DropPrimaryKey;
import dev.plinth.migrations.operation.DropSchema;
import dev.plinth.migrations.operation.DropSequence;
import dev.plinth.migrations.operation.DropTable;
import dev.plinth.migrations.operation.DropView;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.OperationVisitor;
import dev.plinth.migrations.operation.RenameColumn;
import dev.plinth.migrations.operation.RenameConstraint;
import dev.plinth.migrations.operation.RenameEnum;
import dev.plinth.migrations.operation.RenameEnumValue;
import dev.plinth.migrations.operation.RenameIndex;
import dev.plinth.migrations.operation.RenameTable;
import dev.plinth.migrations.operation.RunJava;
import dev.plinth.migrations.operation.RunSql;
import dev.plinth.migrations.operation.SeparateState;
import dev.plinth.migrations.operation.ValidateConstraint;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.SqlText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes an operation in the words of migrations. */
final class OperationCode implements OperationVisitor<Code> {
  private final Imports imports;
  private final PartCode parts;

  OperationCode(Imports imports) {
    this.imports = imports;
    this.parts = new PartCode(imports);
  }

  Code list(List<Operation> operations) {
    imports.use(List.class);
    return Code.listOf(operations.stream().map(operation -> operation.accept(this)).toList());
  }

  private static Code words(String word, TableName table, String... rest) {
    return Code.call(word, PartCode.name(table), Stream.of(rest).map(Code::text));
  }

  private static Code words(String word, String... arguments) {
    return new Code.Call(word, Stream.of(arguments).map(Code::text).toList());
  }

  private static Code with(String word, TableName table, Code part, @Nullable SqlText expression) {
    return expression == null
        ? Code.call(word, PartCode.name(table), part)
        : Code.call(word, PartCode.name(table), part, Code.text(expression.text()));
  }

  @Override
  public Code createTable(CreateTable operation) {
    return parts.table(operation.table());
  }

  @Override
  public Code dropTable(DropTable operation) {
    return words("dropTable", operation.table());
  }

  @Override
  public Code renameTable(RenameTable operation) {
    return Code.call("renameTable", PartCode.name(operation.from()), PartCode.name(operation.to()));
  }

  @Override
  public Code addColumn(AddColumn operation) {
    Code column = parts.column(operation.column());
    return with("addColumn", operation.table(), column, operation.fill());
  }

  @Override
  public Code dropColumn(DropColumn operation) {
    return words("dropColumn", operation.table(), operation.column());
  }

  @Override
  public Code alterColumn(AlterColumn operation) {
    Code column = parts.column(operation.column());
    return with("alterColumn", operation.table(), column, operation.using());
  }

  @Override
  public Code renameColumn(RenameColumn operation) {
    return words("renameColumn", operation.table(), operation.from(), operation.to());
  }

  @Override
  public Code addPrimaryKey(AddPrimaryKey operation) {
    return with("addPrimaryKey", operation.table(), parts.key(operation.key()), null);
  }

  @Override
  public Code dropPrimaryKey(DropPrimaryKey operation) {
    return words("dropPrimaryKey", operation.table());
  }

  @Override
  public Code addForeignKey(AddForeignKey operation) {
    return with("addForeignKey", operation.table(), parts.foreignKey(operation.key()), null);
  }

  @Override
  public Code addUnique(AddUnique operation) {
    return with("addUnique", operation.table(), parts.unique(operation.unique()), null);
  }

  @Override
  public Code addCheck(AddCheck operation) {
    return with("addCheck", operation.table(), parts.check(operation.check()), null);
  }

  @Override
  public Code addExclusion(AddExclusion operation) {
    return with("addExclusion", operation.table(), parts.exclusion(operation.exclusion()), null);
  }

  @Override
  public Code dropConstraint(DropConstraint operation) {
    return words("dropConstraint", operation.table(), operation.name());
  }

  @Override
  public Code renameConstraint(RenameConstraint operation) {
    return words("renameConstraint", operation.table(), operation.from(), operation.to());
  }

  @Override
  public Code validateConstraint(ValidateConstraint operation) {
    return words("validateConstraint", operation.table(), operation.name());
  }

  @Override
  public Code createIndex(CreateIndex operation) {
    String word = operation.concurrently() ? "createIndexConcurrently" : "createIndex";
    return with(word, operation.table(), parts.index(operation.index()), null);
  }

  @Override
  public Code dropIndex(DropIndex operation) {
    String word = operation.concurrently() ? "dropIndexConcurrently" : "dropIndex";
    return words(word, operation.table(), operation.name());
  }

  @Override
  public Code renameIndex(RenameIndex operation) {
    return words("renameIndex", operation.table(), operation.from(), operation.to());
  }

  @Override
  public Code createSchema(CreateSchema operation) {
    return words("createSchema", operation.name());
  }

  @Override
  public Code dropSchema(DropSchema operation) {
    return words("dropSchema", operation.name());
  }

  @Override
  public Code createExtension(CreateExtension operation) {
    return words("createExtension", operation.name());
  }

  @Override
  public Code dropExtension(DropExtension operation) {
    return words("dropExtension", operation.name());
  }

  @Override
  public Code createEnum(CreateEnum operation) {
    return enumType("createEnum", operation.type());
  }

  @Override
  public Code dropEnum(DropEnum operation) {
    return words("dropEnum", operation.name());
  }

  @Override
  public Code addEnumValue(AddEnumValue operation) {
    String next = operation.next();
    return next == null
        ? words("addEnumValue", operation.type(), operation.value())
        : words("addEnumValue", operation.type(), operation.value(), next);
  }

  @Override
  public Code renameEnumValue(RenameEnumValue operation) {
    return words("renameEnumValue", operation.type(), operation.from(), operation.to());
  }

  @Override
  public Code renameEnum(RenameEnum operation) {
    return words("renameEnum", operation.from(), operation.to());
  }

  @Override
  public Code alterEnum(AlterEnum operation) {
    return enumType("alterEnum", operation.type());
  }

  private static Code enumType(String word, EnumType type) {
    return Code.call(word, Code.text(type.name()), type.labels().stream().map(Code::text));
  }

  @Override
  public Code createView(CreateView operation) {
    return parts.view(operation.view());
  }

  @Override
  public Code dropView(DropView operation) {
    return words("dropView", operation.view());
  }

  @Override
  public Code createSequence(CreateSequence operation) {
    return Code.call("createSequence", parts.sequence(operation.sequence()));
  }

  @Override
  public Code alterSequence(AlterSequence operation) {
    return Code.call("alterSequence", parts.sequence(operation.sequence()));
  }

  @Override
  public Code dropSequence(DropSequence operation) {
    return words("dropSequence", operation.sequence());
  }

  @Override
  public Code alterComment(AlterComment operation) {
    String comment = operation.comment();
    Code text = comment == null ? new Code.Word("null") : Code.text(comment);
    String column = operation.column();
    return column == null
        ? with("commentTable", operation.table(), text, null)
        : Code.call("commentColumn", PartCode.name(operation.table()), Code.text(column), text);
  }

  @Override
  public Code runSql(RunSql operation) {
    List<String> back = operation.back();
    if (back == null) {
      return words("runSql", operation.forward().toArray(String[]::new));
    }
    imports.use(List.class);
    return Code.call("runSql", Code.texts(operation.forward().stream()), Code.texts(back.stream()));
  }

  @Override
  public Code runJava(RunJava operation) {
    if (operation.forward() instanceof Backfill backfill && operation.back() == RunJava.NOTHING) {
      return new BackfillCode(imports).of(backfill);
    }
    throw new MigrationProblem(
        "migration.not-writable",
        "The Java of '%s' can't be written into a file; write that migration by hand."
            .formatted(operation.name()));
  }

  @Override
  public Code separateState(SeparateState operation) {
    return Code.call("separateState", list(operation.state()), list(operation.database()));
  }
}
