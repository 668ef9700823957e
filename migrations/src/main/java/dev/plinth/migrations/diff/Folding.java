package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.AddForeignKey;
import dev.plinth.migrations.operation.CreateEnum;
import dev.plinth.migrations.operation.CreateExtension;
import dev.plinth.migrations.operation.CreateSchema;
import dev.plinth.migrations.operation.CreateSequence;
import dev.plinth.migrations.operation.CreateTable;
import dev.plinth.migrations.operation.CreateView;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RenameEnum;
import dev.plinth.migrations.operation.RenameTable;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one operation, or none, out of two that follow each other on the same thing. What the first
 * one creates has no rows yet, so the second one is made to the creation itself.
 */
final class Folding {
  private Folding() {}

  /** The fold; null where there is none, an empty list where the two take each other back. */
  static @Nullable List<Operation> of(Operation first, Operation second) {
    if (first instanceof CreateTable create) {
      return table(create.table(), second);
    }
    return isCreation(first) ? creation(first, second) : PairFolding.of(first, second);
  }

  /** The thing that an operation leaves behind, under its last name. */
  static String subject(Operation first) {
    if (first instanceof RenameTable rename) {
      return "table " + rename.to();
    }
    return first instanceof RenameEnum rename ? "enum " + rename.to() : Touch.of(first).subject();
  }

  private static boolean isCreation(Operation operation) {
    return operation instanceof CreateEnum
        || operation instanceof CreateSequence
        || operation instanceof CreateView
        || operation instanceof CreateSchema
        || operation instanceof CreateExtension;
  }

  private static List<Operation> creation(Operation first, Operation second) {
    Schema after = second.apply(first.apply(Schema.EMPTY));
    return SchemaDiff.between(Schema.EMPTY, after);
  }

  private static List<Operation> table(Table table, Operation second) {
    if (second instanceof AddForeignKey add) {
      List<ForeignKeyConstraint> keys = new ArrayList<>(table.foreignKeys());
      keys.add(add.key());
      return List.of(new CreateTable(table.foreignKeys(keys)));
    }
    List<Table> after = second.apply(Schema.of(table)).tables();
    return after.stream().<Operation>map(CreateTable::new).toList();
  }
}
