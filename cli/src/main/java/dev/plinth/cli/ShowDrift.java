package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.drift.Difference;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how the database differs from what the migrations made of it. */
@Command(
    name = "drift",
    description = "Holds the database against the migrations that it says were applied.")
final class ShowDrift extends DatabaseCommand {
  @Option(
      names = "--all",
      description = "against all migrations, also those that are not applied yet")
  private boolean all;

  @Option(names = Json.OPTION, description = "print JSON, for programs")
  private boolean json;

  @Override
  ExitCode run(Database database, Migrations migrations, Console console) {
    Drifted drifted = new Drifted(database, migrations.set().graph());
    List<Difference> differences = all ? drifted.from(id -> true) : drifted.fromHistory(migrations);
    if (json) {
      console.line(Json.ofDifferences(differences));
    } else if (differences.isEmpty()) {
      console.line("The database is as the migrations say.");
    } else {
      differences.forEach(difference -> console.line("- " + difference));
    }
    return differences.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
  }
}
