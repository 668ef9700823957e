package dev.plinth.db;

import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Sql;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection for as long as it is open: for what belongs to a connection, such as locks of the
 * application, settings and temporary tables. It is closed for good at the end, so that nobody
 * inherits any of it.
 *
 * <pre>{@code
 * try (Session session = db.session()) {
 *   session.execute(Sql.of("SET lock_timeout = '2s'"));
 *   session.use(() -> db.transaction(() -> ...));          // on the same connection
 * }
 * }</pre>
 *
 * <p>Its own methods belong to the transaction that this thread has on this connection, within
 * {@link #use}; beside one on another connection they run by themselves. Not safe for use by
 * several threads at a time.
 */
public final class Session implements Queries, AutoCloseable {

  private final Database database;
  private final Runner runner;
  private final Pool pool;
  private final Connection connection;
  private boolean closed;

  Session(Database database, Runner runner, Pool pool) {
    this.database = database;
    this.runner = runner;
    this.pool = pool;
    this.connection = pool.borrowAnother();
  }

  /**
   * All rows of an answer.
   *
   * @throws PlinthException {@code session.closed} after {@link #close}, as from all methods here
   * @throws DatabaseException when the database refuses
   */
  @Override
  public <T extends @Nullable Object> List<T> query(Sql sql, RowReader<T> reader) {
    requireOpen();
    return runner.query(connection, sql, reader);
  }

  /**
   * The first row of an answer, or empty when there is none or it reads as null.
   *
   * @throws DatabaseException when the database refuses
   */
  public <T> Optional<T> queryFirst(Sql sql, RowReader<? extends @Nullable T> reader) {
    List<? extends @Nullable T> rows = query(sql, reader);
    return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
  }

  /**
   * Runs a statement and answers the number of rows it changed.
   *
   * @throws DatabaseException when the database refuses
   */
  public long execute(Sql sql) {
    requireOpen();
    return runner.execute(connection, sql);
  }

  /**
   * Lets everything that this thread asks of the database go over this connection, transactions
   * too, until the work returns. Streams still take a connection of their own.
   *
   * @throws PlinthException {@code session.in-transaction} inside a transaction, which has a
   *     connection already
   */
  public void use(Runnable work) {
    use(Answer.none(work));
  }

  /** Like {@link #use(Runnable)}, with an answer. */
  public <T extends @Nullable Object> T use(Supplier<T> work) {
    requireOpen();
    if (database.inTransaction()) {
      throw new PlinthException(
          "session.in-transaction",
          "This thread is inside a transaction, which has a connection of its own already."
              + " Use the session outside of it.");
    }
    try {
      return pool.pinned(connection, () -> database.use(work));
    } finally {
      if (closed) {
        pool.discard(connection);
      }
    }
  }

  /**
   * Closes the connection; a second call does nothing. Within {@link #use} it stays until the work
   * returns.
   */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      pool.discard(connection);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new PlinthException(
          "session.closed",
          "This session is closed and its connection is gone. Ask within its try block, or open"
              + " another one with database.session().");
    }
  }
}
