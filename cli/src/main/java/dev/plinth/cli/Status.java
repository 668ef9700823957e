package dev.plinth.cli;

import dev.plinth.migrations.MigrationStatus;
import dev.plinth.migrations.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which migrations are applied. */
@Command(name = "status", description = "Lists the migrations, and which of them are applied.")
final class Status extends DatabaseCommand {
  @Option(names = "--check", description = "end with 1 unless all is applied and well")
  private boolean check;

  @Override
  ExitCode run(Migrations migrations, Console console) {
    MigrationStatus status = migrations.status();
    console.line(status.toString().stripTrailing());
    return check && !status.isUpToDate() ? ExitCode.FOUND : ExitCode.DONE;
  }
}
