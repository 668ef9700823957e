package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.addColumn;
import static dev.plinth.migrations.MigrationWords.addForeignKey;
import static dev.plinth.migrations.MigrationWords.addUnique;
import static dev.plinth.migrations.MigrationWords.alterColumn;
import static dev.plinth.migrations.MigrationWords.bigint;
import static dev.plinth.migrations.MigrationWords.createIndex;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.dropColumn;
import static dev.plinth.migrations.MigrationWords.foreignKey;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static dev.plinth.migrations.MigrationWords.runSql;
import static dev.plinth.migrations.MigrationWords.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Session;
import dev.plinth.db.UniqueViolation;
import dev.plinth.it.TestDatabases;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.run.Plan;
import dev.plinth.migrations.run.Progress;
import dev.plinth.migrations.safety.Patience;
import dev.plinth.migrations.safety.Safety;
import dev.plinth.sql.Sql;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changes of tables in use lock them for a short while only. */
@Tag("postgresql")
class SafePlansOnPostgresqlTest extends RunsMigrations {
  private static final Revision USERS =
      revision(
          "0001_users",
          createTable(
              "users",
              identity("id"),
              integer("age").optional(),
              bigint("boss").optional(),
              primaryKey("id")));
  private static final Operation INDEX = createIndex("users", index("users_age_idx", "age"));
  private static final Operation INDEX_OF_BOSS =
      createIndex("users", index("users_boss_idx", "boss"));
  private static final Operation KEY =
      addForeignKey("users", foreignKey("users_boss_fkey", "boss", "users", "id"));
  private static final Operation UNIQUE = addUnique("users", unique("users_age_key", "age"));
  private static final Revision NAME =
      revision("0002_nick", addColumn("users", integer("nick").optional()));

  @Override
  String newUrl() {
    return TestDatabases.postgres();
  }

  private void rows(int... ages) {
    for (int age : ages) {
      db.execute(Sql.of("INSERT INTO users (age) VALUES (" + age + ")"));
    }
  }

  private List<String> strings(String sql) {
    return db.query(Sql.of(sql), row -> String.valueOf(row.getString(1)));
  }

  private List<String> invalidIndexes() {
    return strings("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid");
  }

  @Test
  void a_table_in_use_is_changed_in_parts() {
    of(USERS).migrate();
    rows(1, 2, 3);
    Revision change =
        revision("0002_change", INDEX, KEY, UNIQUE, alterColumn("users", integer("age")));
    assertThat(of(USERS, change).migrate().toString())
        .startsWith("-- app/0002_change (not in a transaction)\nCREATE INDEX CONCURRENTLY ");
    assertThat(
            strings(
                "SELECT conname || ' ' || convalidated FROM pg_constraint"
                    + " WHERE conrelid = 'users'::regclass AND contype IN ('c', 'f', 'u')"
                    + " ORDER BY 1"))
        .containsExactly("users_age_key true", "users_boss_fkey true");
    assertThat(
            strings(
                "SELECT attname FROM pg_attribute WHERE attrelid = 'users'::regclass"
                    + " AND attname = 'age' AND attnotnull"))
        .hasSize(1);
    assertThat(invalidIndexes()).isEmpty();
    of(USERS, change).rollback();
    assertThat(strings("SELECT 1 FROM pg_indexes WHERE indexname = 'users_age_idx'")).isEmpty();
  }

  @Test
  void a_new_database_is_made_with_plain_statements() {
    Revision change = revision("0002_change", INDEX, KEY);
    Plan plan = of(USERS, change).migrate();
    assertThat(plan.toString()).doesNotContain("CONCURRENTLY", "NOT VALID", "not in a");
  }

  @Test
  void what_began_on_a_new_database_goes_on_as_it_was_planned() {
    Revision parts = inParts("0002_parts", INDEX, UNIQUE, KEY);
    Revision users = revision("0001_users", USERS.operations().get(0), twice());
    assertThatThrownBy(() -> of(users, parts).migrate()).isInstanceOf(UniqueViolation.class);
    db.script("DELETE FROM users");
    assertThat(of(users, parts).migrate().toString())
        .startsWith("-- app/0002_parts (not in a transaction) (from its statement 2)\nALTER ");
  }

  private static Operation twice() {
    return runSql("INSERT INTO users (age) VALUES (1), (1)");
  }

  @Test
  void an_invalid_index_of_an_attempt_that_failed_is_dropped_before_the_next_one() {
    of(USERS).migrate();
    rows(7, 7);
    Revision change = revision("0002_change", UNIQUE);
    assertThatThrownBy(() -> of(USERS, change).migrate()).isInstanceOf(UniqueViolation.class);
    assertThat(invalidIndexes()).containsExactly("users_age_key");
    db.script("DELETE FROM users");
    of(USERS, change).migrate();
    assertThat(invalidIndexes()).isEmpty();
    assertThat(of(USERS, change).status().isUpToDate()).isTrue();
  }

  private static Safety hasty(int attempts) {
    return Safety.USUAL.patience(
        new Patience(Duration.ofMillis(40), attempts, Duration.ofMillis(5), Duration.ofMillis(20)));
  }

  private Session reader() {
    Session reader = db.session();
    reader.execute(Sql.of("BEGIN"));
    reader.query(Sql.of("SELECT count(*) FROM users"), row -> 1);
    return reader;
  }

  @Test
  void a_lock_that_is_not_had_soon_is_given_up_and_tried_for_again() {
    of(USERS).migrate();
    try (Session reader = reader()) {
      Progress endsReader =
          event -> {
            heard.add(event);
            if (event instanceof Progress.LockMissed missed && missed.attempt() == 2) {
              reader.execute(Sql.of("COMMIT"));
            }
          };
      Migrations patient = of(USERS, NAME).progress(endsReader).safety(hasty(1_000));
      assertThat(patient.migrate().ids()).hasSize(1);
    }
    assertThat(heard(Progress.LockMissed.class).get(0))
        .matches(
            "app/0002_nick: no lock in time \\(try 1 of 1000\\), once more in \\d+ ms:"
                + " ALTER TABLE \"users\" ADD COLUMN \"nick\" integer;");
  }

  @Test
  void writers_do_not_wait_behind_a_change_that_waits_for_readers() {
    of(USERS).migrate();
    try (Session reader = reader()) {
      Progress writes =
          event -> {
            heard.add(event);
            if (event instanceof Progress.LockMissed) {
              rows(1);
            }
          };
      Migrations hasty = of(USERS, NAME).progress(writes).safety(hasty(3));
      assertThatThrownBy(hasty::migrate)
          .hasMessageStartingWith(
              "Migration 'app/0002_nick' was refused its lock 3 times, each after a wait of 40 ms:"
                  + " ALTER TABLE")
          .hasMessageEndingWith("[migration.lock-timeout]");
      reader.execute(Sql.of("ROLLBACK"));
    }
    assertThat(count("users")).isEqualTo(2);
    assertThat(of(USERS, NAME).status().pending()).hasSize(1);
  }

  @Test
  void data_that_is_moved_waits_for_rows_as_long_as_it_takes() throws Exception {
    of(USERS).migrate();
    rows(1);
    Revision fill = revision("0002_fill", runSql("UPDATE users SET age = 2 WHERE age > 0"));
    try (Session writer = db.session()) {
      writer.execute(Sql.of("BEGIN"));
      writer.execute(Sql.of("UPDATE users SET age = 3"));
      CompletableFuture<Plan> run =
          CompletableFuture.supplyAsync(() -> of(USERS, fill).safety(hasty(1)).migrate());
      while (strings("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(run)
          .failsWithin(Duration.ofMillis(200))
          .withThrowableThat()
          .isInstanceOf(TimeoutException.class);
      writer.execute(Sql.of("COMMIT"));
      assertThat(run.get(1, TimeUnit.MINUTES).ids()).hasSize(1);
    }
  }

  private static Revision safe(Revision revision, String... reasons) {
    return new Revision(
        revision.id(), revision.dependencies(), true, List.of(reasons), revision.operations());
  }

  @Test
  void what_is_unsafe_stops_the_run_before_anything_is_done() {
    Revision drop = revision("0003_drop", dropColumn("users", "age"));
    of(USERS).migrate();
    assertThatThrownBy(() -> of(USERS, NAME, drop).migrate())
        .hasMessageStartingWith(
            "Migration 'app/0003_drop' is unsafe: 'drop column age of users': The version that runs"
                + " may still read it")
        .hasMessageEndingWith("[migration.unsafe]");
    assertThat(of(USERS, NAME, drop).status().pending()).hasSize(2);
    assertThat(of(USERS, NAME, drop).plan().toString())
        .contains("-- app/0003_drop\n-- unsafe: 'drop column age of users'");
    Revision said = safe(drop, "no version reads it since 1.4");
    assertThat(of(USERS, NAME, said).plan().toString())
        .contains("-- said to be safe: drop column age of users (dropped-column)");
    assertThat(of(USERS, NAME, said).migrate().ids()).hasSize(2);
  }

  @Test
  void nothing_is_unsafe_in_a_new_database() {
    Revision drop = revision("0003_drop", dropColumn("users", "age"));
    assertThat(of(USERS, NAME, drop).migrate().ids()).hasSize(3);
  }

  @Test
  void who_knows_that_nobody_uses_the_database_may_say_so() {
    Revision drop = revision("0003_drop", dropColumn("users", "age"), INDEX_OF_BOSS);
    of(USERS, NAME).migrate();
    assertThat(of(USERS, NAME, drop).safety(Safety.NONE).migrate().toString())
        .doesNotContain("CREATE INDEX CONCURRENTLY \"", "(not in a transaction)");
  }

  @Test
  void who_takes_the_risk_applies_what_is_unsafe_in_small_steps_all_the_same() {
    Revision drop = revision("0003_drop", dropColumn("users", "age"), INDEX_OF_BOSS);
    of(USERS, NAME).migrate();
    assertThatThrownBy(() -> of(USERS, NAME, drop).migrate())
        .hasMessageEndingWith("[migration.unsafe]");
    Plan plan = of(USERS, NAME, drop).safety(hasty(1).stops(false)).migrate();
    assertThat(plan.toString())
        .contains("-- unsafe: 'drop column age of users'", "CREATE INDEX CONCURRENTLY \"");
    assertThat(
            strings(
                "SELECT 1 FROM pg_attribute WHERE attrelid = 'users'::regclass"
                    + " AND attname = 'age'"))
        .isEmpty();
    assertThat(of(USERS, NAME, drop).status().isUpToDate()).isTrue();
  }

  @Test
  void a_label_in_words_may_be_used_in_the_same_migration() {
    Revision mood = revision("0002_mood", runSql("CREATE TYPE mood AS ENUM ('sad')"));
    Revision fine =
        revision(
            "0003_fine",
            runSql(
                "ALTER TYPE mood ADD VALUE 'fine'; CREATE TABLE moods AS SELECT 'fine'::mood AS"
                    + " m"));
    of(USERS, mood).migrate();
    of(USERS, mood, fine).migrate();
    assertThat(strings("SELECT m FROM moods")).containsExactly("fine");
  }
}
