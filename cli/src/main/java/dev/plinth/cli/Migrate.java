package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.migrations.Migrations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Applies what is not applied yet, or all up to one; takes back what is above that one. */
@Command(name = "migrate", description = "Applies the migrations that are not applied yet.")
final class Migrate extends DatabaseCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "<target>",
      description = "the last migration to apply: its name, or how it begins")
  private @Nullable String target;

  @Override
  ExitCode run(Database database, Migrations migrations, Console console) {
    if (target == null) {
      migrations.migrate();
    } else {
      migrations.migrate(target);
    }
    return ExitCode.DONE;
  }
}
