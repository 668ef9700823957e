package dev.plinth.migrations.inspect;

import dev.plinth.migrations.operation.AddCheck;
import dev.plinth.migrations.operation.AddForeignKey;
import dev.plinth.migrations.operation.CreateEnum;
import dev.plinth.migrations.operation.CreateExtension;
import dev.plinth.migrations.operation.CreateSchema;
import dev.plinth.migrations.operation.CreateSequence;
import dev.plinth.migrations.operation.CreateTable;
import dev.plinth.migrations.operation.CreateView;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The operations that make a schema out of nothing, what is referred to before what refers. */
final class FirstMigration {
  private final Schema schema;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Operation> late = new ArrayList<>();
  private final Set<TableName> started = new HashSet<>();
  private final Set<TableName> made = new HashSet<>();

  private FirstMigration(Schema schema) {
    this.schema = schema;
  }

  static List<Operation> of(Schema schema) {
    FirstMigration first = new FirstMigration(schema);
    first.namespaces().forEach(name -> first.operations.add(new CreateSchema(name)));
    schema.extensions().forEach(name -> first.operations.add(new CreateExtension(name)));
    schema.enums().forEach(type -> first.operations.add(new CreateEnum(type)));
    schema.sequences().forEach(each -> first.operations.add(new CreateSequence(each)));
    schema.tables().forEach(first::make);
    first.operations.addAll(first.late);
    schema.views().forEach(view -> first.operations.add(new CreateView(view)));
    return List.copyOf(first.operations);
  }

  private Set<String> namespaces() {
    Set<String> names = new LinkedHashSet<>(schema.namespaces());
    schema.tables().stream()
        .map(table -> table.name().schema())
        .filter(Objects::nonNull)
        .forEach(names::add);
    return names;
  }

  private void make(Table table) {
    if (!started.add(table.name())) {
      return;
    }
    for (ForeignKeyConstraint key : table.foreignKeys()) {
      schema.table(key.target()).ifPresent(this::make);
    }
    made.add(table.name());
    List<ForeignKeyConstraint> early = table.foreignKeys().stream().filter(this::isEarly).toList();
    List<CheckConstraint> checks =
        table.checks().stream().filter(CheckConstraint::validated).toList();
    operations.add(new CreateTable(said(table).foreignKeys(early).checks(checks)));
    table.checks().stream()
        .filter(check -> !check.validated())
        .forEach(check -> late.add(new AddCheck(table.name(), check)));
    table.foreignKeys().stream()
        .filter(key -> !early.contains(key))
        .forEach(key -> late.add(new AddForeignKey(table.name(), key)));
  }

  /** The same words as in the models, so that the next migration finds nothing to do. */
  private static Table said(Table table) {
    return table.indexes(table.indexes().stream().map(Constraints::said).toList());
  }

  /** A new table would keep what is not validated elsewhere. */
  private boolean isEarly(ForeignKeyConstraint key) {
    return key.validated() && made.contains(key.target());
  }
}
