package dev.plinth.cli;

import dev.plinth.db.DatabaseUrl;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows all statements, without a database. */
@Command(
    name = "sql",
    description = "Shows the statements of all migrations, without asking a database.")
final class ShowSql extends ProjectCommand {
  @Option(
      names = "--dialect",
      paramLabel = "<name>",
      description = "postgresql or sqlite (default: that of the URL)")
  private @Nullable String dialect;

  @Option(
      names = "--script",
      description = "with the lines of the history, for the database's own shell")
  private boolean script;

  @Option(
      names = "--after",
      paramLabel = "<migration>",
      description = "a script of those that come after that one")
  private @Nullable String after;

  @Override
  ExitCode run(Project project, Console console) {
    Dialect known = dialect(project.configuration());
    console.line(text(project.migrations(), known).stripTrailing());
    return ExitCode.DONE;
  }

  private String text(MigrationSet all, Dialect known) {
    if (after != null) {
      return all.sqlAfter(after, known);
    }
    return script ? all.sql(known) : all.plan(known).toString();
  }

  private Dialect dialect(Configuration configuration) {
    if (dialect != null) {
      return Dialects.byName(dialect);
    }
    String url = configuration.find(Setting.URL).orElseThrow(ShowSql::noDialect);
    return Dialects.forScheme(DatabaseUrl.parse(url).scheme());
  }

  private static PlinthException noDialect() {
    return new PlinthException(
        "cli.no-dialect",
        "Nobody said which database's SQL to show. Give --dialect=postgresql, --dialect=sqlite or a --url.");
  }
}
