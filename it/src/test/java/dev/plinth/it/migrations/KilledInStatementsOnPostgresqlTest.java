package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(process.isAlive()).as(() -> said(process)).isTrue();
    process.kill();
    assertThat(isStuck()).as("the server goes on").isTrue();
  }

  private static String said(RunnerProcess process) {
    try {
      return process.said();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The next runner, which is started while the statement of the killed one still runs. */
  private Plan next(Session holder, Revision... revisions) throws Exception {
    heard.clear();
    CompletableFuture<Plan> next = CompletableFuture.supplyAsync(() -> of(revisions).migrate());
    await(() -> !heard(Progress.Waiting.class).isEmpty() || next.isDone());
    assertThat(next).isNotDone();
    assertThat(heard(Progress.Started.class)).isEmpty();
    assertThat(heard(Progress.Waiting.class).get(0))
        .startsWith("Waiting for another runner: ")
        .contains("its last statement still runs on the server (connection ");
    holder.execute(Sql.of("COMMIT"));
    return next.get(1, TimeUnit.MINUTES);
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
        .contains("1 of the 2 statements of '" + kind.revision.id() + "' are done");
    assertThat(ages()).containsOnly(1L);
  }
}
