package dev.plinth.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.ConnectionLost;
import dev.plinth.db.Database;
import dev.plinth.db.DatabaseException;
import dev.plinth.db.PoolTimeout;
import dev.plinth.it.TestDatabases;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 32 threads share 8 connections while one after the other is being killed. */
@Tag("postgresql")
class KilledConnectionsTest {

  private static final int THREADS = 32;
  private static final int TURNS = 500;
  private static final int TURNS_A_KILL = 100;

  private final AtomicInteger turns = new AtomicInteger();
  private final AtomicInteger kills = new AtomicInteger();
  private final Queue<Long> wrongTotals = new ConcurrentLinkedQueue<>();
  private final Queue<Long> done = new ConcurrentLinkedQueue<>();
  private final Queue<Long> lost = new ConcurrentLinkedQueue<>();
  private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

  private Database admin;
  private Database db;
  private Bank bank;

  @BeforeEach
  void connect() {
    String url = TestDatabases.postgres();
    admin = Database.connect("load-admin", url);
    db = Database.connect("load", url + "?pool_size=8&pool_timeout=20s&application_name=victim");
    bank = new Bank(db);
    bank.open();
  }

  @AfterEach
  void close() {
    db.close();
    admin.close();
  }

  @Test
  void money_is_conserved_and_every_failure_is_told() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CompletableFuture.allOf(
              IntStream.range(0, THREADS)
                  .mapToObj(thread -> CompletableFuture.runAsync(() -> work(thread), threads))
                  .toArray(CompletableFuture[]::new))
          .get(5, TimeUnit.MINUTES);
    } finally {
      threads.shutdownNow();
    }
    assertNothingWrong();
    assertNothingLeaked();
  }

  private void work(int thread) {
    Random random = new Random(thread);
    for (int turn = 0; turn < TURNS; turn++) {
      long id = (long) thread * TURNS + turn;
      try {
        take(random, id);
      } catch (RuntimeException e) {
        failures.add(e);
      }
      if (turns.incrementAndGet() % TURNS_A_KILL == 0) {
        kill();
      }
    }
  }

  private void take(Random random, long id) {
    switch (random.nextInt(10)) {
      case 0 -> check(bank.totalOfSnapshot());
      case 1 -> check(bank.totalOfStream());
      case 2, 3, 4 -> check(bank.total());
      default -> transfer(random, id);
    }
  }

  private void transfer(Random random, long id) {
    int source = 1 + random.nextInt(Bank.ACCOUNTS);
    int target = 1 + (source + random.nextInt(Bank.ACCOUNTS - 1)) % Bank.ACCOUNTS;
    try {
      bank.transfer(id, source, target, 1 + random.nextInt(20));
      done.add(id);
    } catch (ConnectionLost e) {
      lost.add(id);
      throw e;
    }
  }

  private void check(long total) {
    if (total != Bank.MONEY) {
      wrongTotals.add(total);
    }
  }

  private void kill() {
    kills.addAndGet(
        admin
            .query(
                Sql.of(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND application_name = ?"
                        + " ORDER BY random() LIMIT 1",
                    Bind.of("victim")),
                row -> row.getBoolean(1))
            .size());
  }

  private void assertNothingWrong() {
    assertThat(wrongTotals).isEmpty();
    assertThat(failures)
        .allSatisfy(
            failure -> assertThat(failure).isInstanceOfAny(ConnectionLost.class, PoolTimeout.class))
        .allSatisfy(
            failure -> assertThat(((DatabaseException) failure).id()).startsWith("database."))
        .filteredOn(PoolTimeout.class::isInstance)
        .allSatisfy(failure -> assertThat(failure).hasMessageContaining("connections in use"));
    assertThat(kills.get()).isGreaterThan(100);
    assertThat(failures).as("kills that hit somebody").isNotEmpty();
    Bank audit = new Bank(admin);
    assertThat(audit.total()).isEqualTo(Bank.MONEY);
    assertThat(audit.differences()).isEmpty();
    assertLedger(audit.ledger());
  }

  /** Each transfer that was reported as done is there, and beyond them only some that were lost. */
  private void assertLedger(List<Long> ledger) {
    Set<Long> written = new HashSet<>(ledger);
    assertThat(written).hasSameSizeAs(ledger).containsAll(done);
    written.removeAll(done);
    assertThat(lost).containsAll(written);
  }

  private void assertNothingLeaked() {
    assertThat(db.pool().active()).isZero();
    assertThat(db.pool().waiting()).isZero();
    assertThat(db.pool().total()).isLessThanOrEqualTo(8);
    CompletableFuture<?>[] all =
        IntStream.range(0, 8)
            .mapToObj(i -> db.async(this::totalOfTheLiving))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).join();
    assertThat(db.pool().active()).isZero();
  }

  /** A connection that was killed a moment ago is noticed by its first use, and replaced then. */
  private long totalOfTheLiving() {
    for (int killed = 0; killed < 8; killed++) {
      try {
        return db.transaction(bank::total);
      } catch (ConnectionLost e) {
        failures.add(e);
      }
    }
    return db.transaction(bank::total);
  }
}
