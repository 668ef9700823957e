package dev.plinth.migrations.run;

import dev.plinth.db.Database;
import dev.plinth.db.DatabaseException;
import dev.plinth.db.LockTimeout;
import dev.plinth.db.Session;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.AdvisoryLock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What only one runner has at a time. Where the database has locks for applications, one on a
 * connection of its own, so that it ends with its process; elsewhere a row that names its process.
 *
 * <p>It is tried for again and again and never waited for inside the database: a statement that
 * waits would hold up an index that is made concurrently, which waits for all statements.
 */
public final class RunnerLock implements AutoCloseable {
  /** The name of the table that tells who is at work. */
  public static final TableName TABLE = LockTable.TABLE.name();

  /** "plinth" as a number. */
  private static final long NUMBER = 0x706c696e7468L;

  /** The next one: what runs on the server, whoever began it. */
  private static final long WORK = NUMBER + 1;

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration TELL_AGAIN = Duration.ofSeconds(10);

  private final Database database;
  private final LockTable table;
  private final Holder me = Holder.me(Instant.now());
  private final @Nullable Session session;
  private final @Nullable AdvisoryLock advisory;
  private final ServerWork work;
  private @Nullable Holder before;
  private boolean isLeftBehind;

  private RunnerLock(Database database) {
    this.database = database;
    this.table = new LockTable(database);
    this.advisory = database.dialect().advisoryLock(NUMBER).orElse(null);
    this.work = new ServerWork(database, WORK);
    this.session = advisory == null ? null : session(database);
  }

  private static Session session(Database database) {
    if (database.pool().max() == 1) {
      throw new MigrationProblem(
          "migration.pool-too-small",
          "Running migrations takes two connections, one of them for the lock that keeps other"
              + " runners away, and the pool has one. Set pool_size=2.");
    }
    return database.session();
  }

  /**
   * Waits until no other runner works, and takes the lock.
   *
   * @param longest how long to wait, or null for as long as it takes
   * @throws MigrationProblem {@code migration.locked} when the time is over
   */
  public static RunnerLock take(Database database, @Nullable Duration longest, Progress progress) {
    RunnerLock lock = new RunnerLock(database);
    try {
      lock.await(longest, progress);
      return lock;
    } catch (RuntimeException | Error e) {
      lock.closeSession();
      throw e;
    }
  }

  private void await(@Nullable Duration longest, Progress progress) {
    long start = System.nanoTime();
    Duration told = TELL_AGAIN.negated();
    boolean toldLeftBehind = false;
    while (!take()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      if (longest != null && waited.compareTo(longest) >= 0) {
        throw tooLong(waited);
      }
      if (waited.minus(told).compareTo(TELL_AGAIN) >= 0 || isLeftBehind != toldLeftBehind) {
        progress.on(new Progress.Waiting(holder(), waited));
        told = waited;
        toldLeftBehind = isLeftBehind;
      }
      pause();
    }
  }

  private static void pause() {
    LockSupport.parkNanos(PAUSE.toNanos());
    if (Thread.currentThread().isInterrupted()) {
      throw new MigrationProblem(
          "migration.interrupted",
          "The thread was interrupted while it waited for another runner.");
    }
  }

  private MigrationProblem tooLong(Duration waited) {
    return new MigrationProblem(
        "migration.locked",
        "Another runner still works after %d ms: %s. Wait for it, or stop it; when it is known to be gone, unlock()."
            .formatted(waited.toMillis(), holder()));
  }

  private boolean take() {
    if (session == null || advisory == null) {
      return takeRow();
    }
    if (!isTrue(session, advisory.take())) {
      return false;
    }
    isLeftBehind = work.goesOn(session);
    if (isLeftBehind) {
      isTrue(session, advisory.giveBack());
      return false;
    }
    table.create();
    before = table.read().orElse(null);
    if (before != null) {
      table.remove(before);
    }
    table.put(me);
    return true;
  }

  private static boolean isTrue(Session session, Sql question) {
    return session.queryFirst(question, row -> row.getBoolean(1)).orElse(false);
  }

  /** Looks first: a writer would wait for the other one's transaction. */
  private boolean takeRow() {
    try {
      table.create();
      return table.read().filter(other -> !other.isGone()).isEmpty()
          && database.transaction(this::replaceRow);
    } catch (LockTimeout e) {
      return false;
    }
  }

  private boolean replaceRow() {
    Holder gone = table.read().filter(Holder::isGone).orElse(null);
    if (gone != null) {
      table.remove(gone);
    }
    boolean mine = table.put(me);
    before = mine ? gone : null;
    return mine;
  }

  /** Who has it, as the table or else the server knows. */
  private String holder() {
    String who =
        table.read().map(Holder::toString).or(this::serversWord).orElse("it has just ended");
    return isLeftBehind && session != null
        ? "%s, has ended, but its last statement still runs on the server (%s)"
            .formatted(who, work.connection(session).orElse("it has just ended too"))
        : who;
  }

  private Optional<String> serversWord() {
    if (session == null || advisory == null) {
      return Optional.empty();
    }
    return session.queryFirst(
        advisory.holder(),
        row ->
            "%s, connection %d, since %s"
                .formatted(row.getString(1), row.getLong(2), row.getInstant(3)));
  }

  /** Whether somebody is at work, or was killed at it, as the table says. */
  public static boolean isTaken(Database database) {
    return new LockTable(database).read().isPresent();
  }

  /** Forgets who is at work, for when that process is known to be gone. */
  public static void breakOpen(Database database) {
    LockTable table = new LockTable(database);
    table.read().ifPresent(table::remove);
  }

  /** The user and machine of this run. */
  public String owner() {
    return me.name();
  }

  /** The run before this one, when it was killed. */
  public Optional<String> killedBefore() {
    return Optional.ofNullable(before).map(Holder::toString);
  }

  /**
   * Makes sure that it is still held, before work is made to last.
   *
   * @throws MigrationProblem {@code migration.lock-lost} when its connection is gone, or its row
   */
  public void check() {
    if (session == null || advisory == null) {
      requireRow();
      return;
    }
    try {
      requireHeld(isTrue(session, advisory.isMine()));
    } catch (DatabaseException e) {
      throw new MigrationProblem(
          "migration.lock-lost",
          "The connection that keeps other runners away is gone, so this one stops before another"
              + " one begins: "
              + Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  private static void requireHeld(boolean isHeld) {
    if (!isHeld) {
      throw new MigrationProblem(
          "migration.lock-lost",
          "The server says that this runner no longer holds the lock that keeps others away. Is"
              + " there a pooler between here and the server that lets programs share its"
              + " connections? Connect to the server itself.");
    }
  }

  private void requireRow() {
    if (table.read().filter(row -> row.token().equals(me.token())).isEmpty()) {
      throw new MigrationProblem(
          "migration.lock-lost",
          "Somebody took the note away that keeps other runners off (unlock()), so this one stops"
              + " before another one begins.");
    }
  }

  /** What keeps others away from the server's work on statements of this runner. */
  ServerWork work() {
    return work;
  }

  /** Gives it back. */
  @Override
  public void close() {
    try {
      table.remove(me);
    } finally {
      closeSession();
    }
  }

  /** A connection of somebody else's pool lives on, so the lock is given back first. */
  private void closeSession() {
    if (session == null || advisory == null) {
      return;
    }
    try {
      session.query(advisory.giveBack(), row -> row.getBoolean(1));
    } catch (DatabaseException e) {
      // the connection is gone, and the lock with it
    } finally {
      session.close();
    }
  }
}
