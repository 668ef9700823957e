package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.migrations.MigrationStatus;
import dev.plinth.migrations.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which migrations are applied. */
@Command(name = "status", description = "Lists the migrations, and which of them are applied.")
final class Status extends DatabaseCommand {
  @Option(names = "--check", description = "end with 1 unless all is applied and well")
  private boolean check;

  @Option(names = Json.OPTION, description = "print JSON, for programs")
  private boolean json;

  @Override
  ExitCode run(Database database, Migrations migrations, Console console) {
    MigrationStatus status = migrations.status();
    console.line(json ? Json.of(status) : told(status));
    return check && !status.isUpToDate() ? ExitCode.FOUND : ExitCode.DONE;
  }

  private static String told(MigrationStatus status) {
    return status.lines().isEmpty() && status.problems().isEmpty()
        ? "There are no migrations."
        : status.toString().stripTrailing();
  }
}
