package dev.plinth.db;

import dev.plinth.db.driver.JdbcDriver;
import dev.plinth.db.driver.Start;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the blocks of one transaction share: connection, thread, open cursors. */
final class Unit {

  private final Connection connection;
  private final JdbcDriver driver;
  private final Start start;
  private final @Nullable Retry retry;
  private final Thread owner = Thread.currentThread();
  private final List<Cursor<?>> cursors = new ArrayList<>();
  private boolean sessionChanged;

  Unit(Connection connection, JdbcDriver driver, Start start, @Nullable Retry retry) {
    this.connection = connection;
    this.driver = driver;
    this.start = start;
    this.retry = retry;
  }

  /** What lasts over the runs of this transaction, or null where it runs only once. */
  @Nullable Retry retry() {
    return retry;
  }

  Connection connection() {
    return connection;
  }

  boolean isReadOnly() {
    return start.readOnly();
  }

  boolean isOwnedByThisThread() {
    return Thread.currentThread() == owner;
  }

  Thread owner() {
    return owner;
  }

  void commit() throws SQLException {
    driver.commit(connection, start);
  }

  void rollback() throws SQLException {
    driver.rollback(connection, start);
  }

  void run(String sql) throws SQLException {
    JdbcDriver.run(connection, sql);
  }

  /** The connection is not as it was before and must not serve others after this. */
  void changeSession() {
    sessionChanged = true;
  }

  boolean isSessionChanged() {
    return sessionChanged;
  }

  void opened(Cursor<?> cursor) {
    cursors.add(cursor);
  }

  void closed(Cursor<?> cursor) {
    cursors.remove(cursor);
  }

  /** Streams end with the transaction that they read in. */
  void closeCursors() {
    List.copyOf(cursors).forEach(Cursor::cut);
  }
}
