package dev.plinth.migrations.run;

import dev.plinth.migrations.history.HistoryTable;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Rebuilding;
import dev.plinth.sql.schema.Ddl;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a plan as a script that people run with the database's own shell. */
public final class SqlScript {
  private final Dialect dialect;
  private final StringBuilder out = new StringBuilder();

  private SqlScript(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * The script, with the lines of the history that belong to it.
   *
   * @throws MigrationProblem {@code migration.not-in-sql} when a migration runs Java
   */
  public static String of(Plan plan, Dialect dialect) {
    SqlScript script = new SqlScript(dialect);
    dialect
        .compile(new Ddl.CreateTable(HistoryTable.TABLE, true))
        .forEach(sql -> script.line(sql.text() + ";"));
    plan.steps().forEach(script::step);
    return script.out.toString();
  }

  private void step(Step step) {
    requireSql(step);
    Optional<Rebuilding> rebuilding =
        dialect.rebuilding().filter(one -> step.actions().stream().anyMatch(Rebuilds::rebuilds));
    line("\n-- " + step.id());
    rebuilding.ifPresent(one -> line(one.uncheckKeys().text() + ";"));
    line(step.transactional() ? "BEGIN;" : "-- not in a transaction");
    step.actions().forEach(action -> line(action.text()));
    line(dialect.compile(HistoryTable.scripted(step.revision())).text() + ";");
    line(step.transactional() ? "COMMIT;" : "-- end");
    rebuilding.ifPresent(one -> line(one.checkKeys().text() + ";"));
  }

  private static void requireSql(Step step) {
    List<String> java =
        step.actions().stream()
            .filter(Action.Call.class::isInstance)
            .map(action -> "'" + ((Action.Call) action).name() + "'")
            .toList();
    if (!java.isEmpty()) {
      throw new MigrationProblem(
          "migration.not-in-sql",
          "Migration '%s' runs Java, which no script can: %s. Run it with migrate."
              .formatted(step.id(), java.stream().collect(Collectors.joining(", "))));
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
