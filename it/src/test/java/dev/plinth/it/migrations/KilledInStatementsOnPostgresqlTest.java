package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.runSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.ConnectionLost;
import dev.plinth.db.Session;
import dev.plinth.it.TestDatabases;
import dev.plinth.it.migrations.StuckRunner.Kind;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.run.Plan;
import dev.plinth.migrations.run.Progress;
import dev.plinth.sql.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A runner ends while the server works on one of its statements: its process is killed, so that the
 * server goes on with the statement and knows nothing of it; or the server ends its connection.
 */
@Tag("postgresql")
class KilledInStatementsOnPostgresqlTest extends RunsMigrations {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Override
  String newUrl() {
    return TestDatabases.postgres();
  }

  private List<Long> ages() {
    return db.query(Sql.of("SELECT age FROM users ORDER BY id"), row -> row.getLong(1));
  }

  private List<Boolean> validIndexes() {
    return db.query(
        Sql.of(
            "SELECT x.indisvalid FROM pg_index AS x JOIN pg_class AS c ON c.oid = x.indexrelid"
                + " WHERE c.relname = 'users_age_idx'"),
        row -> row.getBoolean(1));
  }

  private Session holder() {
    of(StuckRunner.USERS).migrate();
    Session holder = db.session();
    holder.execute(Sql.of("BEGIN"));
    holder.execute(Sql.of("SELECT FROM users WHERE id = 4 FOR UPDATE"));
    return holder;
  }

  private boolean isStuck() {
    return !db.query(
            Sql.of(
                "SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND wait_event_type = 'Lock'"),
            row -> 1)
        .isEmpty();
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(LONGEST);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  private void killStuck(Kind kind) throws Exception {
    RunnerProcess process = RunnerProcess.start(StuckRunner.class, url, kind.name());
    await(() -> isStuck() || !process.isAlive());
    assertThat(process.isAlive()).as("it ended before it got stuck").isTrue();
    process.kill();
    assertThat(isStuck()).as("the server goes on").isTrue();
  }

  /** The next runner, which is started while the statement of the killed one still runs. */
  private Plan next(Session holder, Revision... revisions) throws Exception {
    heard.clear();
    CompletableFuture<Plan> next = CompletableFuture.supplyAsync(() -> of(revisions).migrate());
    await(() -> isToldWhy() || next.isDone());
    assertThat(next).isNotDone();
    assertThat(heard(Progress.Started.class)).isEmpty();
    holder.execute(Sql.of("COMMIT"));
    return next.get(1, TimeUnit.MINUTES);
  }

  private boolean isToldWhy() {
    return heard(Progress.Waiting.class).stream()
        .anyMatch(
            said ->
                said.startsWith("Waiting for another runner: ")
                    && said.contains("its last statement still runs on the server (connection "));
  }

  @Test
  void an_index_that_the_server_finishes_alone_is_kept() throws Exception {
    try (Session holder = holder()) {
      killStuck(Kind.INDEX);
      next(holder, Kind.INDEX.all());
    }
    assertThat(heard(Progress.Interrupted.class))
        .singleElement()
        .asString()
        .contains("0 of the 1 statements of 'app/0002_index' are done; it goes on behind them.");
    assertThat(validIndexes()).containsExactly(true);
    of(Kind.INDEX.all()).requireUpToDate();
  }

  @Test
  void a_transaction_that_the_server_still_works_on_ends_before_the_next_one_begins()
      throws Exception {
    try (Session holder = holder()) {
      killStuck(Kind.TRANSACTION);
      next(holder, Kind.TRANSACTION.all());
    }
    assertThat(heard(Progress.Interrupted.class))
        .singleElement()
        .asString()
        .contains("Nothing of 'app/0002_update' is left in the database; it begins anew.");
    assertThat(ages()).containsOnly(1L);
  }

  @ParameterizedTest
  @EnumSource(names = {"PARTS", "LABEL"})
  void of_a_migration_in_parts_what_is_done_is_not_done_again(Kind kind) throws Exception {
    try (Session holder = holder()) {
      killStuck(kind);
      next(holder, kind.all());
    }
    assertThat(heard(Progress.Interrupted.class))
        .singleElement()
        .asString()
        .contains("1 of the 2 statements of '" + kind.revision().id() + "' are done");
    assertThat(ages()).containsOnly(1L);
  }

  @Test
  void a_backfill_goes_on_behind_its_last_batch_and_says_so() throws Exception {
    try (Session holder = holder()) {
      killStuck(Kind.BACKFILL);
      next(holder, Kind.BACKFILL.all());
    }
    assertThat(heard(Progress.Interrupted.class))
        .singleElement()
        .asString()
        .contains("0 of the 1 statements of 'app/0002_fill' are done");
    assertThat(heard(Progress.FillGoesOn.class))
        .containsExactly(
            "app/0002_fill: backfill of users goes on behind 1 batches, in which 3 rows were"
                + " written");
    assertThat(heard(Progress.Filled.class))
        .contains("app/0002_fill: backfill of users: 6 rows in 3 batches, done");
    assertThat(ages()).containsOnly(1L);
  }

  @Test
  void of_words_that_no_transaction_takes_it_is_said_that_they_may_run_twice() throws Exception {
    try (Session holder = holder()) {
      killStuck(Kind.WORDS);
      assertThatThrownBy(() -> next(holder, Kind.WORDS.all()))
          .hasMessageContaining(
              "Statement 1 of migration 'app/0002_words' stands in no transaction and may have run"
                  + " before; now the database refuses it: ")
          .hasMessageContaining("[migration.failed-again]");
    }
    assertThat(heard(Progress.Interrupted.class))
        .singleElement()
        .asString()
        .endsWith(
            "Of the next one nobody knows whether it ran, for it stands in no transaction; it runs"
                + " again: "
                + StuckRunner.IndexWords.PLAIN
                + ";");
    of(StuckRunner.USERS, inParts("0002_words", runSql(StuckRunner.IndexWords.REPEATABLE)))
        .migrate();
    assertThat(validIndexes()).containsExactly(true);
  }

  private void terminateStuck(Kind kind) throws Exception {
    CompletableFuture<Plan> run = CompletableFuture.supplyAsync(() -> of(kind.all()).migrate());
    await(this::isStuck);
    db.query(
        Sql.of(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND wait_event_type = 'Lock'"),
        row -> row.getBoolean(1));
    assertThat(run)
        .failsWithin(LONGEST)
        .withThrowableThat()
        .havingCause()
        .isInstanceOf(ConnectionLost.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"TRANSACTION", "PARTS", "LABEL"})
  void a_lost_connection_leaves_nothing_half_done(Kind kind) throws Exception {
    try (Session holder = holder()) {
      terminateStuck(kind);
      holder.execute(Sql.of("COMMIT"));
    }
    of(kind.all()).migrate();
    assertThat(ages()).containsOnly(1L);
  }

  @Test
  void an_index_whose_connection_was_lost_is_taken_away_and_made_again() throws Exception {
    try (Session holder = holder()) {
      terminateStuck(Kind.INDEX);
      holder.execute(Sql.of("COMMIT"));
    }
    assertThat(validIndexes()).containsExactly(false);
    of(Kind.INDEX.all()).migrate();
    assertThat(validIndexes()).containsExactly(true);
  }

  @Test
  void who_loses_its_lock_in_a_statement_lets_nothing_of_it_last() throws Exception {
    try (Session holder = holder()) {
      CompletableFuture<Plan> run =
          CompletableFuture.supplyAsync(() -> of(Kind.TRANSACTION.all()).migrate());
      await(this::isStuck);
      db.query(
          Sql.of(
              "SELECT pg_terminate_backend(l.pid) FROM pg_locks AS l JOIN pg_stat_activity AS a"
                  + " ON a.pid = l.pid WHERE l.locktype = 'advisory' AND a.state = 'idle'"
                  + " AND a.datname = current_database()"),
          row -> row.getBoolean(1));
      holder.execute(Sql.of("COMMIT"));
      assertThat(run)
          .failsWithin(LONGEST)
          .withThrowableThat()
          .withMessageContaining("[migration.lock-lost]");
    }
    assertThat(ages()).containsOnly(0L);
    of(Kind.TRANSACTION.all()).migrate();
    assertThat(ages()).containsOnly(1L);
  }
}
