package dev.plinth.migrations.run;

import dev.plinth.db.Database;
import dev.plinth.db.Row;
import dev.plinth.db.Session;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Rebuilding;
import dev.plinth.sql.schema.Ddl;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs a transaction in which tables may be made anew: references are not checked meanwhile but all
 * at its end, and triggers are put back.
 */
final class Rebuilds {
  private final Database database;
  private final Rebuilding rebuilding;

  private Rebuilds(Database database, Rebuilding rebuilding) {
    this.database = database;
    this.rebuilding = rebuilding;
  }

  /** Runs the work in a transaction of the session, with what has to stand around it. */
  static void around(Database database, Session session, List<Action> actions, Runnable work) {
    Optional<Rebuilding> rebuilding = database.dialect().rebuilding();
    if (rebuilding.isEmpty() || actions.stream().noneMatch(Rebuilds::rebuilds)) {
      session.use(() -> database.transaction(work));
    } else {
      new Rebuilds(database, rebuilding.get()).around(session, work);
    }
  }

  static boolean rebuilds(Action action) {
    return action instanceof Action.Change change && change.ddl() instanceof Ddl.RebuildTable;
  }

  private void around(Session session, Runnable work) {
    boolean checked =
        session.queryFirst(rebuilding.areKeysChecked(), row -> row.getBoolean(1)).orElse(false);
    session.execute(rebuilding.uncheckKeys());
    try {
      session.use(() -> database.transaction(() -> checked(work)));
    } finally {
      if (checked) {
        session.execute(rebuilding.checkKeys());
      }
    }
  }

  /** Runs one of the changes, and puts the triggers of a table that is made anew back. */
  static void run(Database database, Action.Change change) {
    Optional<Rebuilding> rebuilding = database.dialect().rebuilding();
    if (rebuilding.isPresent() && change.ddl() instanceof Ddl.RebuildTable rebuild) {
      List<String> triggers = triggers(database, rebuilding.get(), rebuild.before().name());
      change.statements().forEach(database::execute);
      triggers.forEach(trigger -> database.execute(Sql.of(trigger)));
    } else {
      change.statements().forEach(database::execute);
    }
  }

  private static List<String> triggers(Database database, Rebuilding rebuilding, TableName table) {
    return database
        .query(rebuilding.triggers(), row -> new Trigger(text(row, 1), text(row, 2)))
        .stream()
        .filter(trigger -> trigger.table().equalsIgnoreCase(table.name()))
        .map(Trigger::sql)
        .toList();
  }

  private record Trigger(String table, String sql) {}

  private static String text(Row row, int column) {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  private void checked(Runnable work) {
    work.run();
    requireWholeReferences();
  }

  private void requireWholeReferences() {
    List<String> broken =
        database.query(
            rebuilding.brokenKeys(),
            row -> "'%s' to '%s'".formatted(row.getString(1), row.getString(2)));
    if (!broken.isEmpty()) {
      throw new MigrationProblem(
          "migration.broken-references",
          "Afterwards rows would refer to rows that are not there (%d, such as from %s), so nothing was changed. Repair or delete them first."
              .formatted(broken.size(), broken.get(0)));
    }
  }
}
