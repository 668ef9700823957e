package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.alterEnum;
import static dev.plinth.migrations.MigrationWords.backfill;
import static dev.plinth.migrations.MigrationWords.createEnum;
import static dev.plinth.migrations.MigrationWords.createIndex;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static dev.plinth.migrations.MigrationWords.runSql;

import dev.plinth.db.Database;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;

/**
 * A program that runs migrations of which one gets stuck, where a test holds what it waits for. Its
 * arguments are the URL of the database and the kind of the migration.
 */
final class StuckRunner {

  static final Revision USERS =
      RunsMigrations.revision(
          "0001_users",
          createEnum("mood", "sad", "fine"),
          createTable(
              "users",
              identity("id"),
              integer("age"),
              TableColumn.of("mood", SqlType.enumOf("mood")).optional(),
              primaryKey("id")),
          runSql("INSERT INTO users (age) VALUES (0), (0), (0), (0), (0), (0)"));

  /** What gets stuck while somebody holds the row whose id is 4. */
  enum Kind {
    /** An index that is made concurrently, which waits for all writers. */
    INDEX,
    /** A whole migration in a transaction. */
    TRANSACTION,
    /** The second one of two statements, each in a transaction of its own. */
    PARTS,
    /** A statement of a developer that stands in no transaction. */
    WORDS,
    /** The second batch of two, and of a third one that finds nothing. */
    BACKFILL,
    /** The use of a new value of an enum, in the migration that adds it. */
    LABEL;

    Revision revision() {
      return switch (this) {
        case INDEX ->
            RunsMigrations.revision(
                "0002_index", createIndex("users", index("users_age_idx", "age")));
        case TRANSACTION -> RunsMigrations.revision("0002_update", runSql(older("id > 0")));
        case PARTS ->
            RunsMigrations.inParts("0002_parts", runSql(older("id < 4")), runSql(older("id >= 4")));
        case WORDS -> RunsMigrations.inParts("0002_words", runSql(IndexWords.PLAIN));
        case BACKFILL ->
            RunsMigrations.revision(
                "0002_fill", backfill(Backfill.of("users").set("age", "age + 1").batchSize(3)));
        case LABEL ->
            RunsMigrations.revision(
                "0002_label",
                alterEnum("mood", "sad", "fine", "great"),
                runSql("UPDATE users SET mood = 'great', age = age + 1 WHERE id > 0"));
      };
    }

    Revision[] all() {
      return new Revision[] {USERS, revision()};
    }

    private static String older(String which) {
      return "UPDATE users SET age = age + 1 WHERE " + which;
    }
  }

  /** An index in the words of a developer. */
  static final class IndexWords {
    static final String PLAIN = "CREATE INDEX CONCURRENTLY users_age_idx ON users (age)";
    static final String REPEATABLE =
        "CREATE INDEX CONCURRENTLY IF NOT EXISTS users_age_idx ON users (age)";

    private IndexWords() {}
  }

  private StuckRunner() {}

  public static void main(String... arguments) {
    try (Database db = Database.connect(arguments[0])) {
      Migrations.of(db)
          .from(MigrationSet.ofRevisions(List.of(Kind.valueOf(arguments[1]).all())))
          .migrate();
    }
  }
}
