package dev.plinth.benchmarks.load;

import dev.plinth.db.Database;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Readers and writers of single rows, and a report that reads for some seconds in one transaction,
 * again and again. It keeps the longest time that a read and a write took.
 */
final class Traffic implements AutoCloseable {
  private static final int PAIRS = 2;
  private static final long REST_NANOS = 2_000_000;
  private static final double REPORT_SECONDS = 3;
  private static final long REPORT_REST_NANOS = 3_000_000_000L;

  private final Database database;
  private final int rows;
  private final AtomicLong longestRead = new AtomicLong();
  private final AtomicLong longestWrite = new AtomicLong();
  private final AtomicLong statements = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  Traffic(Database database, int rows) {
    this.database = database;
    this.rows = rows;
  }

  /** The longest read and write in milliseconds, and how many statements there were. */
  record Longest(long read, long write, long statements) {}

  void start() {
    for (int i = 0; i < PAIRS; i++) {
      begin(() -> timed(longestRead, this::read));
      begin(() -> timed(longestWrite, this::write));
    }
    begin(this::report);
  }

  private void begin(Runnable once) {
    Thread thread =
        new Thread(
            () -> {
              while (!stopped) {
                once.run();
              }
            });
    threads.add(thread);
    thread.start();
  }

  private void timed(AtomicLong longest, Runnable statement) {
    long start = System.nanoTime();
    statement.run();
    longest.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
    statements.incrementAndGet();
    LockSupport.parkNanos(REST_NANOS);
  }

  private Bind anyKey() {
    return Bind.of(1L + ThreadLocalRandom.current().nextInt(rows));
  }

  private void read() {
    database.query(
        Sql.of("SELECT name FROM accounts WHERE id = ?", anyKey()),
        row -> String.valueOf(row.getString(1)));
  }

  private void write() {
    database.execute(Sql.of("UPDATE accounts SET visits = visits + 1 WHERE id = ?", anyKey()));
  }

  private void report() {
    database.transaction(
        () -> {
          database.query(Sql.of("SELECT count(*) FROM accounts WHERE id < 1000"), row -> 1);
          database.query(Sql.of("SELECT pg_sleep(?)", Bind.of(REPORT_SECONDS)), row -> 1);
        });
    LockSupport.parkNanos(REPORT_REST_NANOS);
  }

  /** Forgets what was measured. */
  void reset() {
    longestRead.set(0);
    longestWrite.set(0);
    statements.set(0);
  }

  Longest longest() {
    return new Longest(longestRead.get(), longestWrite.get(), statements.get());
  }

  @Override
  public void close() {
    stopped = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
