package dev.plinth.cli;

import dev.plinth.migrations.diff.Optimizer;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.make.MigrationName;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RunJava;
import dev.plinth.migrations.operation.RunSql;
import java.util.List;

/**
 * The one migration that does what several do.
 *
 * @param parts the migrations, in order
 * @param withoutData whether to leave out what changes data
 */
record Squashing(List<Revision> parts, boolean withoutData) {

  /** It has the number of the last part, so that what comes after goes on after it. */
  Revision whole(String name) {
    List<MigrationId> ids = parts.stream().map(Revision::id).toList();
    MigrationId last = ids.get(ids.size() - 1);
    List<MigrationId> needs =
        parts.stream()
            .flatMap(part -> part.dependencies().stream())
            .filter(id -> !ids.contains(id))
            .distinct()
            .toList();
    return new Revision(
        new MigrationId(last.sequence(), MigrationName.of(last.number(), name)),
        needs,
        parts.stream().allMatch(Revision::transactional),
        parts.stream().flatMap(part -> part.safe().stream()).distinct().toList(),
        Optimizer.fold(operations()),
        ids);
  }

  private List<Operation> operations() {
    return parts.stream()
        .flatMap(part -> part.operations().stream())
        .filter(operation -> !withoutData || !isData(operation))
        .toList();
  }

  private static boolean isData(Operation operation) {
    return operation instanceof RunSql || operation instanceof RunJava;
  }
}
