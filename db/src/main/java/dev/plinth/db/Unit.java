package dev.plinth.db;

import dev.plinth.db.driver.JdbcDriver;
import dev.plinth.db.driver.Start;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the blocks of one transaction share: connection, thread, open cursors. */
final class Unit {

  private final Connection connection;
  private final JdbcDriver driver;
  private final Start start;
  private final @Nullable Retry retry;
  private final Thread owner = Thread.currentThread();

  /** The open cursors, each with the depth of the block that it reads in. */
  private final Map<Cursor<?>, Integer> cursors = new LinkedHashMap<>();

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

  void opened(Cursor<?> cursor, int depth) {
    cursors.put(cursor, depth);
  }

  void closed(Cursor<?> cursor) {
    cursors.remove(cursor);
  }

  /** Streams end with the block that they read in, and with those around it. */
  void closeCursors(int depth) {
    List<Cursor<?>> ending = new ArrayList<>();
    cursors.forEach(
        (cursor, own) -> {
          if (own >= depth) {
            ending.add(cursor);
          }
        });
    ending.forEach(Cursor::cut);
  }

  /** A block that is kept leaves its streams to the one around it. */
  void leaveCursorsTo(int depth) {
    cursors.replaceAll((cursor, own) -> Math.min(own, depth));
  }
}
