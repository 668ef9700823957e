package dev.plinth.migrations.run;

import dev.plinth.db.Database;
import dev.plinth.db.DatabaseException;
import dev.plinth.db.Queries;
import dev.plinth.db.Session;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.sql.Sql;
import dev.plinth.sql.dialect.AdvisoryLock;
import java.util.Optional;

/**
 * A second lock, on the connections that work. A server goes on with the statement of a runner that
 * was killed, for it looks after its client only when it has something to say; as long as it does
 * so this lock is held, and the next runner waits.
 */
final class ServerWork {
  private final Optional<AdvisoryLock> lock;

  ServerWork(Database database, long number) {
    this.lock = database.dialect().advisoryLock(number);
  }

  /**
   * Whether a statement of a runner that is gone still runs, as seen by the one that comes after.
   */
  boolean goesOn(Session session) {
    if (lock.isEmpty()) {
      return false;
    }
    boolean isFree = isTrue(session, lock.get().take());
    if (isFree) {
      isTrue(session, lock.get().giveBack());
    }
    return !isFree;
  }

  /** The connection it runs on, as the server tells. */
  Optional<String> connection(Session session) {
    return lock.flatMap(
        one -> session.queryFirst(one.holder(), row -> "connection " + row.getLong(2)));
  }

  /** Marks the transaction that this thread is in. */
  void beginTransaction(Database database) {
    lock.ifPresent(one -> require(isTrue(database, one.takeInTransaction())));
  }

  /** Marks a connection. */
  void begin(Session session) {
    lock.ifPresent(one -> require(isTrue(session, one.take())));
  }

  /** Ends the mark: a connection of somebody else's pool lives on. */
  void end(Session session) {
    try {
      lock.ifPresent(one -> isTrue(session, one.giveBack()));
    } catch (DatabaseException e) {
      // the connection is gone, and the lock with it
    }
  }

  private static boolean isTrue(Queries queries, Sql question) {
    return queries.query(question, row -> row.getBoolean(1)).contains(true);
  }

  private static void require(boolean had) {
    if (!had) {
      throw new MigrationProblem(
          "migration.lock-lost",
          "Another runner is at work although this one has the lock that keeps it away. Is there a"
              + " pooler between here and the server that lets programs share its connections?"
              + " Connect to the server itself.");
    }
  }
}
