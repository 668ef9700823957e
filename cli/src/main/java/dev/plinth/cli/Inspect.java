package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.db.LiveSchema;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.inspect.InspectedFile;
import dev.plinth.migrations.inspect.Inspection;
import dev.plinth.sql.dialect.LiveState;
import dev.plinth.sql.dialect.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes models, and the migration that makes their tables, for a database that is there. */
@Command(
    name = "inspect",
    description = "Writes models and a first migration for a database that is there already.")
final class Inspect extends ProjectCommand {
  @Option(
      names = "--into",
      paramLabel = "<package>",
      description = "the package of the models (default: the one above the migrations)")
  private @Nullable String into;

  @Option(
      names = "--schema",
      paramLabel = "<name>",
      description = "a schema of the database beside the connection's own; may be repeated")
  private final List<String> schemas = new ArrayList<>();

  @Option(names = "--no-migration", description = "write models only")
  private boolean noMigration;

  @Option(names = "--force", description = "replace models that are there")
  private boolean force;

  @Option(names = "--dry-run", description = "print what would be written")
  private boolean dryRun;

  @Override
  ExitCode run(Project project, Console console) {
    Configuration configuration = project.configuration();
    String target = into == null ? above(configuration.get(Setting.PACKAGE)) : into;
    ModelFiles models = new ModelFiles(configuration, target, console);
    Inspection inspection = inspection(project, target);
    MigrationFiles migrations = MigrationFiles.of(project);
    MigrationSet known = project.migrationsIfAny();
    if (!dryRun && !force) {
      models.requireFree(inspection.files());
    }
    if (!noMigration) {
      migrations.requireNone(known);
    }
    for (InspectedFile file : inspection.files()) {
      models.write(file, dryRun);
    }
    if (!noMigration) {
      Revision first = migrations.next(known, null, inspection.operations());
      migrations.write(first, dryRun, console);
    }
    inspection.remarks().forEach(remark -> console.line("! " + remark));
    return ExitCode.DONE;
  }

  private Inspection inspection(Project project, String target) {
    try (Database database = project.connect()) {
      LiveState live = LiveSchema.inspect(database, Scope.own(schemas.toArray(new String[0])));
      return Inspection.of(Drifted.withoutOwn(live), database.dialect(), target);
    }
  }

  /** {@code com.example.shop} of {@code com.example.shop.migrations}. */
  private static String above(String packageName) {
    int dot = packageName.lastIndexOf('.');
    return dot < 0 ? "models" : packageName.substring(0, dot);
  }
}
