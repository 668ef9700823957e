package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.migrations.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Records migrations without running them. */
@Command(name = "fake", description = "Records migrations as applied without running them.")
final class Fake extends DatabaseCommand {
  @Parameters(paramLabel = "<target>", description = "the last migration to record")
  private String target = "";

  @Override
  ExitCode run(Database database, Migrations migrations, Console console) {
    migrations.fake(target);
    return ExitCode.DONE;
  }
}
