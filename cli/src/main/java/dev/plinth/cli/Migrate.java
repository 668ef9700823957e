package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.safety.Safety;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Applies what is not applied yet, or all up to one; takes back what is above that one. */
@Command(name = "migrate", description = "Applies the migrations that are not applied yet.")
final class Migrate extends DatabaseCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "<target>",
      description = "the last migration to apply: its name, or how it begins")
  private @Nullable String target;

  @Option(
      names = "--unsafe",
      description = "also apply what is unsafe on tables in use, though no reason is given")
  private boolean unsafe;

  @Override
  ExitCode run(Database database, Migrations all, Console console) {
    Migrations migrations = unsafe ? all.safety(Safety.USUAL.stops(false)) : all;
    if (target == null) {
      migrations.migrate();
    } else {
      migrations.migrate(target);
    }
    return ExitCode.DONE;
  }
}
