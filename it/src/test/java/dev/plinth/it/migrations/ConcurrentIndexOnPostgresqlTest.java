package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.createIndexConcurrently;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.dropIndexConcurrently;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.DatabaseException;
import dev.plinth.db.UniqueViolation;
import dev.plinth.it.TestDatabases;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.history.Applied;
import dev.plinth.migrations.history.Checksum;
import dev.plinth.migrations.history.HistoryTable;
import dev.plinth.migrations.run.RunnerLock;
import dev.plinth.sql.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Indexes that are made beside the work of others, and what they leave behind when they fail. */
@Tag("postgresql")
class ConcurrentIndexOnPostgresqlTest extends RunsMigrations {

  private static final Revision USERS =
      revision(
          "0001_users", createTable("users", identity("id"), integer("age"), primaryKey("id")));
  private static final Revision INDEX =
      inParts(
          "0002_index",
          createIndexConcurrently("users", index("users_age_key", "age").unique(true)));
  private static final Revision GONE =
      inParts("0003_gone", dropIndexConcurrently("users", "users_age_key"));

  @Override
  String newUrl() {
    return TestDatabases.postgres();
  }

  private List<Boolean> valid() {
    return db.query(
        Sql.of(
            "SELECT i.indisvalid FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid"
                + " WHERE c.relname = 'users_age_key'"),
        row -> row.getBoolean(1));
  }

  @Test
  void an_index_that_failed_is_taken_away_before_it_is_made_again() {
    of(USERS).migrate();
    db.execute(Sql.of("INSERT INTO users (age) VALUES (7), (7)"));
    assertThatThrownBy(() -> of(USERS, INDEX).migrate()).isInstanceOf(UniqueViolation.class);
    assertThat(valid()).containsExactly(false);
    db.execute(Sql.of("UPDATE users SET age = id"));
    of(USERS, INDEX).migrate();
    assertThat(valid()).containsExactly(true);
    of(USERS, INDEX, GONE).migrate();
    assertThat(valid()).isEmpty();
    of(USERS, INDEX, GONE).rollbackAll();
  }

  @Test
  void those_who_wait_for_their_turn_do_not_hold_it_up() throws Exception {
    of(USERS).migrate();
    Thread waiting = new Thread(() -> of(USERS, INDEX).migrate());
    try (RunnerLock lock = RunnerLock.take(db, null, heard::add)) {
      waiting.start();
      while (heard.isEmpty()) {
        Thread.onSpinWait();
      }
      db.execute(Sql.of("CREATE INDEX CONCURRENTLY other ON users (age)"));
      lock.check();
    }
    waiting.join();
    assertThat(valid()).containsExactly(true);
  }

  @Test
  void the_work_stops_when_the_lock_is_lost() {
    RunnerLock lock = RunnerLock.take(db, null, heard::add);
    db.query(
        Sql.of(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND"
                + " database = (SELECT oid FROM pg_database WHERE datname = current_database())"),
        row -> row.getBoolean(1));
    assertThatThrownBy(lock::check).hasMessageEndingWith("[migration.lock-lost]");
    lock.close();
  }

  /** As if a runner had been killed after its statement, before it could take note of it. */
  private void killedBeforeTheNote(String sql) {
    of(USERS).migrate();
    db.script(sql);
    new HistoryTable(db)
        .put(
            new Applied(
                INDEX.id(),
                Checksum.ofTexts(List.of()),
                Instant.now(),
                Duration.ZERO,
                "somebody",
                Applied.State.RUNNING,
                0));
  }

  private long file(String index) {
    return db.queryOne(
            Sql.of("SELECT pg_relation_filenode('" + index + "')"), row -> row.getLong(1))
        .orElseThrow();
  }

  @Test
  void an_index_that_was_finished_but_not_noted_is_not_made_again() {
    killedBeforeTheNote("CREATE UNIQUE INDEX CONCURRENTLY users_age_key ON users (age)");
    long file = file("users_age_key");
    of(USERS, INDEX).migrate();
    assertThat(file("users_age_key")).isEqualTo(file);
    of(USERS, INDEX).requireUpToDate();
  }

  @Test
  void an_index_of_the_same_name_that_is_another_one_is_left_alone() {
    killedBeforeTheNote("CREATE INDEX users_age_key ON users (id)");
    assertThatThrownBy(() -> of(USERS, INDEX).migrate())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("already exists");
    assertThat(valid()).containsExactly(true);
  }

  @Test
  void an_index_of_another_table_is_never_dropped_for_its_name() {
    killedBeforeTheNote(
        "CREATE TABLE other (id integer); CREATE INDEX users_age_key ON other (id)");
    assertThatThrownBy(() -> of(USERS, INDEX).migrate())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("already exists");
    assertThat(valid()).containsExactly(true);
  }
}
