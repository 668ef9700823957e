package dev.plinth.migrations.diff;

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
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds out what an operation is about. */
final class Touching implements OperationVisitor<Touch> {
  private static final String TEXTS = "texts";

  private static Touch everything() {
    return new Touch("", Set.of(), true);
  }

  private static Touch only(String subject) {
    return new Touch(subject, Set.of(subject), false);
  }

  private static Touch table(TableName table, String... more) {
    String subject = "table " + table;
    Set<String> names = new HashSet<>(List.of(more));
    names.add(subject);
    names.add("relation " + table);
    schema(table, names);
    return new Touch(subject, names, false);
  }

  private static void schema(TableName name, Set<String> names) {
    if (name.schema() != null) {
      names.add("schema " + name.schema());
    }
  }

  private static Touch rule(TableName table, String name) {
    return table(table, "rule " + name);
  }

  private static Touch column(TableName table, TableColumn column) {
    Touch touch = table(table);
    types(column, touch.names());
    return touch;
  }

  /** The enum types of a column, and whether its texts may speak of counters and functions. */
  private static void types(TableColumn column, Set<String> names) {
    for (SqlType type = column.type(); type != null; type = type.element()) {
      if (type.name() != null) {
        names.add("enum " + type.name());
      }
    }
    Default value = column.defaultValue();
    if (value != null && value.text() != null) {
      names.add(TEXTS);
    }
  }

  @Override
  public Touch createTable(CreateTable operation) {
    Table table = operation.table();
    Touch touch = table(table.name());
    table.columns().forEach(column -> types(column, touch.names()));
    table.foreignKeys().forEach(key -> touch.names().add("table " + key.target()));
    Rule.of(table).forEach(rule -> touch.names().add("rule " + rule.name()));
    return touch;
  }

  @Override
  public Touch dropTable(DropTable operation) {
    return table(operation.table());
  }

  @Override
  public Touch renameTable(RenameTable operation) {
    Touch touch = table(operation.from());
    touch.names().addAll(table(operation.to()).names());
    return touch;
  }

  @Override
  public Touch addColumn(AddColumn operation) {
    return column(operation.table(), operation.column());
  }

  @Override
  public Touch dropColumn(DropColumn operation) {
    return table(operation.table());
  }

  @Override
  public Touch alterColumn(AlterColumn operation) {
    return column(operation.table(), operation.column());
  }

  @Override
  public Touch renameColumn(RenameColumn operation) {
    return table(operation.table());
  }

  @Override
  public Touch addPrimaryKey(AddPrimaryKey operation) {
    return rule(operation.table(), String.valueOf(operation.key().name()));
  }

  @Override
  public Touch dropPrimaryKey(DropPrimaryKey operation) {
    return table(operation.table());
  }

  @Override
  public Touch addForeignKey(AddForeignKey operation) {
    return table(operation.table(), "table " + operation.key().target());
  }

  @Override
  public Touch addUnique(AddUnique operation) {
    return rule(operation.table(), operation.unique().name());
  }

  @Override
  public Touch addCheck(AddCheck operation) {
    return rule(operation.table(), operation.check().name());
  }

  @Override
  public Touch addExclusion(AddExclusion operation) {
    return rule(operation.table(), operation.exclusion().name());
  }

  @Override
  public Touch dropConstraint(DropConstraint operation) {
    return rule(operation.table(), operation.name());
  }

  @Override
  public Touch renameConstraint(RenameConstraint operation) {
    return table(operation.table(), "rule " + operation.from(), "rule " + operation.to());
  }

  @Override
  public Touch validateConstraint(ValidateConstraint operation) {
    return rule(operation.table(), operation.name());
  }

  @Override
  public Touch createIndex(CreateIndex operation) {
    return rule(operation.table(), operation.index().name());
  }

  @Override
  public Touch dropIndex(DropIndex operation) {
    return rule(operation.table(), operation.name());
  }

  @Override
  public Touch renameIndex(RenameIndex operation) {
    return table(operation.table(), "rule " + operation.from(), "rule " + operation.to());
  }

  @Override
  public Touch createSchema(CreateSchema operation) {
    return only("schema " + operation.name());
  }

  @Override
  public Touch dropSchema(DropSchema operation) {
    return only("schema " + operation.name());
  }

  /** Types and functions may come from it. */
  @Override
  public Touch createExtension(CreateExtension operation) {
    return new Touch("extension " + operation.name(), Set.of(), true);
  }

  @Override
  public Touch dropExtension(DropExtension operation) {
    return new Touch("extension " + operation.name(), Set.of(), true);
  }

  @Override
  public Touch createEnum(CreateEnum operation) {
    return only("enum " + operation.type().name());
  }

  @Override
  public Touch dropEnum(DropEnum operation) {
    return only("enum " + operation.name());
  }

  @Override
  public Touch addEnumValue(AddEnumValue operation) {
    return only("enum " + operation.type());
  }

  @Override
  public Touch renameEnumValue(RenameEnumValue operation) {
    return only("enum " + operation.type());
  }

  @Override
  public Touch renameEnum(RenameEnum operation) {
    String subject = "enum " + operation.from();
    return new Touch(subject, Set.of(subject, "enum " + operation.to()), false);
  }

  @Override
  public Touch alterEnum(AlterEnum operation) {
    return only("enum " + operation.type().name());
  }

  /** Nobody knows what its query reads. */
  @Override
  public Touch createView(CreateView operation) {
    return new Touch("view " + operation.view().name(), Set.of(), true);
  }

  @Override
  public Touch dropView(DropView operation) {
    return new Touch("view " + operation.view(), Set.of(), true);
  }

  private static Touch sequence(TableName name) {
    String subject = "sequence " + name;
    Set<String> names = new HashSet<>(Set.of(subject, "relation " + name, TEXTS));
    schema(name, names);
    return new Touch(subject, names, false);
  }

  @Override
  public Touch createSequence(CreateSequence operation) {
    return sequence(operation.sequence().name());
  }

  @Override
  public Touch alterSequence(AlterSequence operation) {
    return sequence(operation.sequence().name());
  }

  @Override
  public Touch dropSequence(DropSequence operation) {
    return sequence(operation.sequence());
  }

  @Override
  public Touch alterComment(AlterComment operation) {
    return table(operation.table());
  }

  @Override
  public Touch runSql(RunSql operation) {
    return everything();
  }

  @Override
  public Touch runJava(RunJava operation) {
    return everything();
  }

  @Override
  public Touch separateState(SeparateState operation) {
    return everything();
  }
}
