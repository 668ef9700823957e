package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.run.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what migrate would send. */
@Command(name = "plan", description = "Shows the statements that migrate would send now.")
final class ShowPlan extends DatabaseCommand {
  @Parameters(arity = "0..1", paramLabel = "<target>", description = "the last migration")
  private @Nullable String target;

  @Option(names = "--check", description = "end with 1 where there is something to do")
  private boolean check;

  @Option(names = Json.OPTION, description = "print JSON, for programs")
  private boolean json;

  @Override
  ExitCode run(Database database, Migrations migrations, Console console) {
    Plan plan = target == null ? migrations.plan() : migrations.plan(target);
    console.line(json ? Json.of(plan) : told(plan));
    return check && !plan.isEmpty() ? ExitCode.FOUND : ExitCode.DONE;
  }

  private static String told(Plan plan) {
    return plan.isEmpty() ? "Nothing to do." : plan.toString().stripTrailing();
  }
}
