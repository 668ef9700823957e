package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conflicts made by real transactions that come between each other on PostgreSQL. */
class RetryTest {

  private static final TransactionOptions SERIALIZABLE =
      TransactionOptions.none().isolation(Isolation.SERIALIZABLE);

  private Database db;

  @BeforeEach
  void connect() {
    db = Database.connect("retry", TestServer.newDatabase());
    db.script(
        """
        CREATE TABLE account (id int PRIMARY KEY, amount int NOT NULL);
        INSERT INTO account VALUES (1, 100), (2, 100);
        """);
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void a_serialization_failure_runs_the_block_again() {
    AtomicInteger runs = new AtomicInteger();
    List<String> heard = new ArrayList<>();
    db.transaction(
        SERIALIZABLE.retries(3),
        () -> {
          int run = runs.incrementAndGet();
          int seen = amount(1);
          db.undoOnRollback(() -> heard.add("undo " + run));
          db.onRollback(() -> heard.add("rollback " + run));
          db.onCommit(() -> heard.add("commit " + run));
          if (run <= 2) {
            somebodyElse(1, 10);
          }
          setAmount(1, seen + 1);
        });
    assertThat(runs).hasValue(3);
    assertThat(amount(1)).isEqualTo(121);
    assertThat(heard).containsExactly("undo 1", "undo 2", "commit 3");
  }

  @Test
  void what_waits_for_the_next_run_runs_before_it_and_only_then() {
    List<String> heard = new ArrayList<>();
    assertThat(db.retry()).isNull();
    db.transaction(() -> assertThat(db.retry()).isNull());
    db.transaction(
        SERIALIZABLE.retries(3),
        () -> {
          Retry retry = Objects.requireNonNull(db.retry());
          int run = retry.run();
          retry.note(db, (run == 1 ? "" : retry.noteOf(db) + ",") + run);
          heard.add("run " + run);
          db.undoOnRollback(() -> heard.add("undo " + run));
          retry.beforeNextRun(() -> heard.add("first of " + run));
          try (Transaction nested = db.begin()) {
            Objects.requireNonNull(db.retry()).beforeNextRun(() -> heard.add("nested of " + run));
            nested.rollback();
          }
          int seen = amount(1);
          if (run == 1) {
            somebodyElse(1, 10);
          }
          setAmount(1, seen + 1);
          heard.add("notes " + retry.noteOf(db));
        });
    assertThat(heard)
        .containsExactly("run 1", "undo 1", "nested of 1", "first of 1", "run 2", "notes 1,2");
  }

  @Test
  void the_last_failure_is_thrown_with_the_earlier_ones_and_hooks_run_once() {
    AtomicInteger runs = new AtomicInteger();
    List<String> heard = new ArrayList<>();
    assertThatThrownBy(
            () ->
                db.transaction(
                    SERIALIZABLE.retries(2),
                    () -> {
                      int run = runs.incrementAndGet();
                      db.onRollback(() -> heard.add("rollback " + run));
                      int seen = amount(1);
                      somebodyElse(1, 1);
                      setAmount(1, seen);
                    }))
        .isInstanceOf(SerializationFailure.class)
        .hasMessageContaining("[database.serialization-failure]")
        .satisfies(last -> assertThat(last.getSuppressed()).hasSize(1))
        .satisfies(
            last -> assertThat(last.getSuppressed()[0]).isInstanceOf(SerializationFailure.class));
    assertThat(runs).hasValue(3);
    assertThat(heard).containsExactly("rollback 3");
  }

  @Test
  void a_failure_at_commit_runs_the_block_again_too() {
    AtomicInteger runs = new AtomicInteger();
    db.transaction(
        SERIALIZABLE.retries(3),
        () -> {
          int both = amount(1) + amount(2);
          if (runs.incrementAndGet() == 1) {
            writeSkew();
          }
          setAmount(2, both);
        });
    assertThat(runs.get()).isGreaterThan(1);
    assertThat(amount(2)).isEqualTo(amount(1) + 100);
  }

  @Test
  void without_retries_the_failure_is_thrown_at_once() {
    AtomicInteger runs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                db.transaction(
                    SERIALIZABLE,
                    () -> {
                      runs.incrementAndGet();
                      int seen = amount(1);
                      somebodyElse(1, 1);
                      setAmount(1, seen);
                    }))
        .isInstanceOf(TransactionConflict.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void a_block_inside_another_one_is_never_run_again_by_itself() {
    AtomicInteger outer = new AtomicInteger();
    AtomicInteger inner = new AtomicInteger();
    db.transaction(
        SERIALIZABLE.retries(3),
        () -> {
          outer.incrementAndGet();
          int seen = amount(1);
          db.transaction(
              TransactionOptions.none().retries(5),
              () -> {
                if (inner.incrementAndGet() == 1) {
                  somebodyElse(1, 1);
                }
                setAmount(1, seen);
              });
        });
    assertThat(outer).hasValue(2);
    assertThat(inner).hasValue(2);
  }

  @Test
  void a_conflict_wrapped_by_the_block_still_runs_it_again() {
    AtomicInteger runs = new AtomicInteger();
    db.transaction(
        SERIALIZABLE.retries(1),
        () -> {
          int seen = amount(1);
          try {
            if (runs.incrementAndGet() == 1) {
              somebodyElse(1, 1);
            }
            setAmount(1, seen);
          } catch (DatabaseException e) {
            throw new IllegalStateException("wrapped", e);
          }
        });
    assertThat(runs).hasValue(2);
  }

  @Test
  void a_conflict_swallowed_by_the_block_still_runs_it_again() {
    AtomicInteger runs = new AtomicInteger();
    db.transaction(
        SERIALIZABLE.retries(1),
        () -> {
          int seen = amount(1);
          try {
            if (runs.incrementAndGet() == 1) {
              somebodyElse(1, 1);
            }
            setAmount(1, seen + 5);
          } catch (TransactionConflict ignored) {
            // as if nothing had happened
          }
        });
    assertThat(runs).hasValue(2);
    assertThat(amount(1)).isEqualTo(106);
  }

  @Test
  void other_errors_never_run_the_block_again() {
    AtomicInteger runs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                db.transaction(
                    TransactionOptions.none().retries(5),
                    () -> {
                      runs.incrementAndGet();
                      db.execute(Sql.of("INSERT INTO account VALUES (1, 1)"));
                    }))
        .isInstanceOf(UniqueViolation.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void a_conflict_in_a_hook_never_repeats_the_committed_block() {
    AtomicInteger runs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                db.transaction(
                    TransactionOptions.none().retries(5),
                    () -> {
                      runs.incrementAndGet();
                      db.onCommit(this::conflict);
                    }))
        .isInstanceOf(CommitHookFailed.class)
        .hasCauseInstanceOf(SerializationFailure.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void a_deadlock_runs_one_of_the_blocks_again() throws Exception {
    db.execute(Sql.of("ALTER SYSTEM SET deadlock_timeout = '50ms'"));
    db.execute(Sql.of("SELECT pg_reload_conf()"));
    CyclicBarrier both = new CyclicBarrier(2);
    AtomicInteger runs = new AtomicInteger();
    CompletableFuture<Void> one = lockBoth(1, 2, both, runs);
    CompletableFuture<Void> other = lockBoth(2, 1, both, runs);
    CompletableFuture.allOf(one, other).get(30, TimeUnit.SECONDS);
    assertThat(runs).hasValue(3);
    assertThat(amount(1) + amount(2)).isEqualTo(204);
  }

  private CompletableFuture<Void> lockBoth(
      int first, int second, CyclicBarrier both, AtomicInteger runs) {
    AtomicInteger mine = new AtomicInteger();
    return db.async(
        () ->
            db.transaction(
                TransactionOptions.none().retries(5),
                () -> {
                  runs.incrementAndGet();
                  add(first, 1);
                  if (mine.incrementAndGet() == 1) {
                    meet(both);
                  }
                  add(second, 1);
                  return null;
                }));
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void conflict() {
    db.transaction(
        SERIALIZABLE,
        () -> {
          int seen = amount(1);
          somebodyElse(1, 1);
          setAmount(1, seen);
        });
  }

  private void somebodyElse(int id, int more) {
    db.async(() -> add(id, more)).join();
  }

  private void writeSkew() {
    db.async(
            () ->
                db.transaction(
                    SERIALIZABLE,
                    () -> {
                      int both = amount(1) + amount(2);
                      setAmount(1, both);
                      return null;
                    }))
        .join();
  }

  private long add(int id, int more) {
    return db.execute(
        Sql.of("UPDATE account SET amount = amount + ? WHERE id = ?", Bind.of(more), Bind.of(id)));
  }

  private int amount(int id) {
    return db.queryOne(
            Sql.of("SELECT amount FROM account WHERE id = ?", Bind.of(id)), row -> row.getInt(1))
        .orElseThrow();
  }

  private void setAmount(int id, int amount) {
    db.execute(Sql.of("UPDATE account SET amount = ? WHERE id = ?", Bind.of(amount), Bind.of(id)));
  }
}
