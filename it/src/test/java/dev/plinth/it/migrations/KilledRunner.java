package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.addColumn;
import static dev.plinth.migrations.MigrationWords.alterColumn;
import static dev.plinth.migrations.MigrationWords.bigint;
import static dev.plinth.migrations.MigrationWords.createIndexConcurrently;
import static dev.plinth.migrations.MigrationWords.createView;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.runSql;

import dev.plinth.db.Database;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.RunSql;
import dev.plinth.migrations.run.Progress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that runs migrations, or takes them back, and dies without a word after a number of
 * statements, or right after a commit.
 */
final class KilledRunner {

  static final int KILLED = 137;

  static final List<Revision> REVISIONS =
      List.of(
          RunsMigrations.revision(
              "0001_users",
              RunsMigrations.table("users"),
              insert("INSERT INTO users (id) VALUES (1), (2)", "DELETE FROM users")),
          RunsMigrations.inParts(
              "0002_parts",
              addColumn("users", integer("age").optional()),
              createIndexConcurrently("users", index("users_age_idx", "age")),
              insert("INSERT INTO users (id, age) VALUES (3, 5)", "DELETE FROM users WHERE id = 3"),
              RunsMigrations.table("posts")),
          RunsMigrations.revision(
              "0003_older",
              alterColumn("users", bigint("age"), "coalesce(age, 0)"),
              createView("grown", "SELECT id FROM users WHERE age >= 5")),
          RunsMigrations.revision("0004_tags", RunsMigrations.table("tags")));

  private KilledRunner() {}

  private static RunSql insert(String forward, String back) {
    return (RunSql) runSql(List.of(forward), List.of(back));
  }

  /** Arguments: the URL, {@code forward} or {@code back}, after how many statements to die. */
  public static void main(String... arguments) {
    AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[2]));
    try (Database db = Database.connect(arguments[0])) {
      db.listen(event -> count(left));
      Migrations migrations =
          Migrations.of(db)
              .from(MigrationSet.ofRevisions(REVISIONS))
              .progress(event -> committed(event, left));
      run(migrations, arguments[1]);
    }
  }

  private static void run(Migrations migrations, String way) {
    if (way.equals("back")) {
      migrations.rollbackAll();
    } else {
      migrations.migrate();
    }
  }

  private static void committed(Progress.Event event, AtomicInteger left) {
    if (event instanceof Progress.Finished) {
      count(left);
    }
  }

  private static void count(AtomicInteger left) {
    if (left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
