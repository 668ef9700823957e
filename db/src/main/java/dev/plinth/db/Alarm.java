package dev.plinth.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Cancels what runs on a connection when its time is over: for databases that keep no time
 * themselves.
 */
final class Alarm implements AutoCloseable {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Statement brake;
  private final ScheduledFuture<?> ring;
  private final Object lock = new Object();
  private boolean closed;

  private Alarm(Statement brake, long millis) {
    this.brake = brake;
    this.ring = CLOCK.schedule(this::pull, millis, TimeUnit.MILLISECONDS);
  }

  /** Rings in so many milliseconds unless closed before. */
  static Alarm in(long millis, Connection connection) throws SQLException {
    return new Alarm(connection.createStatement(), millis);
  }

  /** It stops whatever runs on the connection, so it must not when the next statement may. */
  private void pull() {
    synchronized (lock) {
      if (!closed) {
        cancel();
      }
    }
  }

  private void cancel() {
    try {
      brake.cancel();
    } catch (SQLException e) {
      // the connection is closed: there is nothing left to stop
    }
  }

  /** It rings no more: one that rings just now is waited for. */
  @Override
  public void close() {
    ring.cancel(false);
    synchronized (lock) {
      closed = true;
    }
    try {
      brake.close();
    } catch (SQLException e) {
      // it holds nothing
    }
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "plinth-alarm");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    clock.setKeepAliveTime(10, TimeUnit.SECONDS);
    clock.allowCoreThreadTimeOut(true);
    return clock;
  }
}
