package dev.plinth.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.plinth.db.driver.JdbcDriver;
import dev.plinth.db.driver.Target;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where connections come from and go back to. */
final class Pool implements AutoCloseable {

  private final DataSource source;
  private final @Nullable HikariDataSource hikari;
  private final boolean owned;
  private final Errors errors;
  private final @Nullable Connection anchor;

  @SuppressWarnings("ThreadLocalUsage") // each pool has sessions of its own in every thread
  private final ThreadLocal<@Nullable Connection> pinned = new ThreadLocal<>();

  private Pool(DataSource source, boolean owned, Errors errors, @Nullable Connection anchor) {
    this.source = source;
    this.hikari = source instanceof HikariDataSource known ? known : null;
    this.owned = owned;
    this.errors = errors;
    this.anchor = anchor;
  }

  /** A pool of somebody else, who also closes it. */
  static Pool of(DataSource source, Errors errors) {
    return new Pool(source, false, errors, null);
  }

  /** A pool of our own, with one connection made to see that it can be. */
  static Pool open(String name, DatabaseUrl url, JdbcDriver driver, Errors errors) {
    Target target = url.target();
    HikariConfig config = PoolConfig.of(name, target, driver);
    try {
      requireDriver(config.getJdbcUrl(), driver);
      Connection anchor =
          driver.livesInMemory(target) ? DriverManager.getConnection(config.getJdbcUrl()) : null;
      return new Pool(new HikariDataSource(config), true, errors, anchor);
    } catch (SQLException e) {
      throw unreachable(errors, url, e);
    } catch (RuntimeException e) {
      throw e.getCause() instanceof SQLException cause ? unreachable(errors, url, cause) : e;
    }
  }

  private static void requireDriver(String jdbcUrl, JdbcDriver driver) {
    try {
      DriverManager.getDriver(jdbcUrl);
    } catch (SQLException e) {
      throw new ConnectionFailed(
          Failure.of(
              "database.no-driver",
              "No JDBC driver on the class path for this database: add "
                  + driver.artifact()
                  + "."));
    }
  }

  private static DatabaseException unreachable(Errors errors, DatabaseUrl url, SQLException cause) {
    DatabaseException kind = errors.of(cause, null);
    if (kind instanceof AuthenticationFailed) {
      String sentence =
          "The server does not accept user and password, or has no such database for them: ";
      return new AuthenticationFailed(
          Failure.of("database.authentication-failed", sentence + url.print() + ".", cause));
    }
    String sentence = "No connection to %s (%s)".formatted(url.print(), cause.getMessage());
    return new ConnectionFailed(Failure.of("database.unreachable", sentence, cause));
  }

  /** Lets this thread have the same connection over and over, until the work is done. */
  <T extends @Nullable Object> T pinned(Connection connection, Supplier<T> work) {
    Connection outer = pinned.get();
    pinned.set(connection);
    try {
      return work.get();
    } finally {
      pinned.set(outer);
    }
  }

  Connection borrow() {
    Connection same = pinned.get();
    return same == null ? borrowAnother() : same;
  }

  /** A connection that is nobody's now, whatever session this thread is in. */
  Connection borrowAnother() {
    long start = System.nanoTime();
    try {
      Connection connection = source.getConnection();
      if (!owned && !connection.getAutoCommit()) {
        connection.setAutoCommit(true);
      }
      return connection;
    } catch (SQLException e) {
      throw refused(e, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private DatabaseException refused(SQLException error, Duration waited) {
    PoolState state = state();
    if (error instanceof SQLTransientConnectionException) {
      String sentence =
          "No connection became free within %d ms: %s.".formatted(waited.toMillis(), state);
      return new PoolTimeout(Failure.of("database.pool-timeout", sentence, error), state);
    }
    if (hikari != null && hikari.isClosed()) {
      return closed(error);
    }
    return errors.of(error, null);
  }

  static ConnectionFailed closed(@Nullable Throwable cause) {
    return new ConnectionFailed(Failure.of("database.closed", "The database is closed.", cause));
  }

  /**
   * Gives a connection back, unless it is a session's; one that failed to close is the pool's to
   * replace.
   */
  void giveBack(Connection connection) {
    if (connection == pinned.get()) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      discard(connection);
    }
  }

  /** Closes a connection for good: nobody knows what state it is in. */
  void discard(Connection connection) {
    if (connection == pinned.get()) {
      return;
    }
    if (hikari != null) {
      hikari.evictConnection(connection);
    }
    try {
      connection.close();
    } catch (SQLException e) {
      // it is gone either way
    }
  }

  PoolState state() {
    HikariPoolMXBean bean = hikari == null ? null : hikari.getHikariPoolMXBean();
    if (hikari == null || bean == null) {
      return new PoolState(0, 0, 0, 0, 0);
    }
    return new PoolState(
        bean.getTotalConnections(),
        bean.getActiveConnections(),
        bean.getIdleConnections(),
        bean.getThreadsAwaitingConnection(),
        hikari.getMaximumPoolSize());
  }

  @Override
  public void close() {
    if (owned && hikari != null) {
      hikari.close();
    }
    if (anchor != null) {
      discard(anchor);
    }
  }
}
