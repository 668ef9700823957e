package dev.plinth.cli;

import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.operation.AddForeignKey;
import dev.plinth.migrations.operation.CreateTable;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the migrations of one sequence need of the others. */
record OtherSequences(MigrationGraph graph, String sequence) {

  /** The last migrations of the sequences whose tables are referred to. */
  Set<MigrationId> neededBy(List<Operation> changes) {
    Map<Object, String> owners = Target.owners(graph);
    Set<MigrationId> needed = new LinkedHashSet<>();
    changes.stream()
        .flatMap(OtherSequences::targets)
        .map(owners::get)
        .filter(owner -> owner != null && !owner.equals(sequence))
        .forEach(owner -> needed.addAll(graph.leaves(owner)));
    return needed;
  }

  private static Stream<TableName> targets(Operation change) {
    if (change instanceof CreateTable create) {
      return create.table().foreignKeys().stream().map(ForeignKeyConstraint::target);
    }
    return change instanceof AddForeignKey add ? Stream.of(add.key().target()) : Stream.of();
  }
}
