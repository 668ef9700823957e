package dev.plinth.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cancels what runs on a connection when its time is over: for databases that keep no time
 * themselves. Time passes from the beginning, except while it is paused.
 */
final class Alarm implements Timekeeper {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Statement brake;
  private final long limit;
  private final Object lock = new Object();
  private @Nullable ScheduledFuture<?> ring;
  private long left;
  private long begin;
  private boolean running;

  private Alarm(Statement brake, long millis) {
    this.brake = brake;
    this.limit = TimeUnit.MILLISECONDS.toNanos(millis);
    restart();
  }

  /** Rings in so many milliseconds unless closed before. */
  static Alarm in(long millis, Connection connection) throws SQLException {
    return new Alarm(connection.createStatement(), millis);
  }

  @Override
  public void restart() {
    synchronized (lock) {
      left = limit;
      resume();
    }
  }

  /** Rows come in quick succession, so one ring serves many of them: it looks at the time left. */
  @Override
  public void resume() {
    synchronized (lock) {
      running = true;
      begin = System.nanoTime();
      if (ring == null) {
        schedule();
      }
    }
  }

  @Override
  public void pause() {
    synchronized (lock) {
      left = leftNow();
      running = false;
    }
  }

  private void schedule() {
    ring = CLOCK.schedule(this::ring, leftNow(), TimeUnit.NANOSECONDS);
  }

  private long leftNow() {
    return running ? left - (System.nanoTime() - begin) : left;
  }

  /** It stops whatever runs on the connection, so it must not when the next statement may. */
  private void ring() {
    synchronized (lock) {
      ring = null;
      if (running && leftNow() > 0) {
        schedule();
      } else if (running) {
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
    synchronized (lock) {
      running = false;
      if (ring != null) {
        ring.cancel(false);
      }
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
