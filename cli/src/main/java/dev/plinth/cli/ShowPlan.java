package dev.plinth.cli;

import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.run.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what migrate would send. */
@Command(name = "plan", description = "Shows the statements that migrate would send now.")
final class ShowPlan extends DatabaseCommand {
  @Parameters(arity = "0..1", paramLabel = "<target>", description = "the last migration")
  private @Nullable String target;

  @Override
  ExitCode run(Migrations migrations, Console console) {
    Plan plan = target == null ? migrations.plan() : migrations.plan(target);
    console.line(plan.isEmpty() ? "Nothing to do." : plan.toString().stripTrailing());
    return ExitCode.DONE;
  }
}
