package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.db.LiveSchema;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.drift.Difference;
import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.inspect.Inspection;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.dialect.LiveState;
import dev.plinth.sql.dialect.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Begins with a database that already exists: writes the migration that would have made it, where
 * there is none, and records what the database has, without running anything.
 */
@Command(
    name = "baseline",
    description = {
      "Begins with a database that exists already.",
      "Where there are no migrations, writes the one that would have made the database. Then holds"
          + " the database against them, and records them without running them."
    })
final class Baseline extends ProjectCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "<target>",
      description = "the last migration that the database has already (default: all)")
  private @Nullable String target;

  @Option(names = "--force", description = "record although the database differs")
  private boolean force;

  @Option(names = "--dry-run", description = "write and record nothing")
  private boolean dryRun;

  @Override
  ExitCode run(Project project, Console console) {
    MigrationFiles files = MigrationFiles.of(project);
    MigrationSet known = project.migrationsIfAny();
    files.requireCompiled(known);
    try (Database database = project.connect()) {
      return known.graph().leaves(files.sequence()).isEmpty()
          ? record(database, first(database, files, known, console), console)
          : record(database, known, console);
    }
  }

  /** With the migration that makes what is there. */
  private MigrationSet first(
      Database database, MigrationFiles files, MigrationSet known, Console console) {
    LiveState live = Drifted.withoutOwn(LiveSchema.inspect(database, Scope.own()));
    List<Operation> all = Inspection.of(live, database.dialect(), "models").operations();
    Revision first = files.next(known, null, all);
    files.write(first, dryRun, console);
    return known.and(MigrationSet.ofRevisions(List.of(first)));
  }

  private ExitCode record(Database database, MigrationSet known, Console console) {
    MigrationGraph graph = known.graph();
    List<MigrationId> wanted = wanted(graph);
    List<Difference> differences = new Drifted(database, graph).from(wanted::contains);
    differences.forEach(difference -> console.line("- " + difference));
    if (!differences.isEmpty() && !force) {
      console.error("The database differs, so nothing was recorded. Record all the same: --force.");
      return ExitCode.FOUND;
    }
    if (!dryRun) {
      Migrations migrations =
          Migrations.of(database).from(known).progress(new ProgressLines(console));
      Ends.of(graph, wanted).forEach(id -> migrations.fake(id.toString()));
    }
    return ExitCode.DONE;
  }

  private List<MigrationId> wanted(MigrationGraph graph) {
    return target == null
        ? graph.order().stream().map(Revision::id).toList()
        : graph.withNeeded(graph.find(target));
  }
}
