package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.migrations.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes migrations back. */
@Command(name = "rollback", description = "Takes migrations back, the one applied last first.")
final class Rollback extends DatabaseCommand {
  private static final String ALL = "all";

  @Parameters(
      arity = "0..1",
      defaultValue = "1",
      paramLabel = "<n|target|all>",
      description = "how many (default: 1), or the migration that stays as the last one")
  private String which = "1";

  @Override
  ExitCode run(Database database, Migrations migrations, Console console) {
    if (which.equals(ALL)) {
      migrations.rollbackAll();
    } else if (isCount(which)) {
      migrations.rollback(Integer.parseInt(which));
    } else {
      migrations.rollbackTo(which);
    }
    return ExitCode.DONE;
  }

  /** Migrations have numbers too, of four digits. */
  private static boolean isCount(String which) {
    return which.matches("\\d{1,3}");
  }
}
