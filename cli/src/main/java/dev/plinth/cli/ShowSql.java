package dev.plinth.cli;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows all statements, without a database. */
@Command(
    name = "sql",
    description = "Shows the statements of all migrations, without asking a database.")
final class ShowSql extends ProjectCommand {
  @Option(
      names = "--dialect",
      required = true,
      paramLabel = "<name>",
      description = "postgresql or sqlite")
  private String dialect = "";

  @Override
  ExitCode run(Project project, Console console) {
    Dialect known = Dialects.byName(dialect);
    console.line(project.migrations().plan(known).toString().stripTrailing());
    return ExitCode.DONE;
  }
}
