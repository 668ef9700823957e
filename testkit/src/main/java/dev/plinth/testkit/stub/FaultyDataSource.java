package dev.plinth.testkit.stub;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections of a real database that fail, or are slow, when a test wants them to: for what
 * programs do when a statement is refused or a connection breaks.
 *
 * <pre>{@code
 * FaultyDataSource source = new FaultyDataSource(real);
 * Database db = Database.of(source);
 * source.breakAt("UPDATE");                  // the next UPDATE loses its connection
 * assertThatExceptionOfType(ConnectionLost.class).isThrownBy(() -> user.save());
 * assertThat(source.seen()).filteredOn(s -> s.startsWith("UPDATE")).hasSize(1);
 * }</pre>
 *
 * <p>Faults are named by the beginning of a statement's text, or by {@link #COMMIT}; each happens
 * once. Thread-safe.
 */
public final class FaultyDataSource implements DataSource {
  /** Stands for the commit of a transaction where a statement's beginning is asked for. */
  public static final String COMMIT = "COMMIT";

  /** The SQL state of a connection that broke. */
  private static final String CONNECTION_FAILURE = "08006";

  private final DataSource real;
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();

  /** Connections of this source, without faults at first. */
  public FaultyDataSource(DataSource real) {
    this.real = real;
  }

  /** The next statement that begins so closes its connection and fails before it is sent. */
  public void breakAt(String beginning) {
    faults.add(new Fault(beginning, true, null, Duration.ZERO));
  }

  /** The next statement that begins so fails with this error instead of being sent. */
  public void failAt(String beginning, SQLException error) {
    faults.add(new Fault(beginning, false, error, Duration.ZERO));
  }

  /** The next statement that begins so is sent so much later. */
  public void delayAt(String beginning, Duration delay) {
    faults.add(new Fault(beginning, false, null, delay));
  }

  /** The statements and commits that were asked for, those included that failed here. */
  public List<String> seen() {
    return new ArrayList<>(seen);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return Faulty.connection(real.getConnection(), this);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return Faulty.connection(real.getConnection(user, password), this);
  }

  /** What comes before a statement or commit is handed on. */
  void before(String text, Connection connection) throws SQLException {
    seen.add(text);
    Fault fault = next(text);
    if (fault != null) {
      fault.happen(connection);
    }
  }

  /** The first fault for this text, which then is none any more. */
  private synchronized @Nullable Fault next(String text) {
    Fault next =
        faults.stream().filter(f -> text.startsWith(f.beginning())).findFirst().orElse(null);
    if (next != null) {
      faults.remove(next);
    }
    return next;
  }

  private record Fault(
      String beginning, boolean breaks, @Nullable SQLException error, Duration delay) {

    void happen(Connection connection) throws SQLException {
      if (breaks) {
        connection.close();
        throw new SQLException("The stub broke the connection.", CONNECTION_FAILURE);
      }
      if (error != null) {
        throw error;
      }
      pause();
    }

    private void pause() {
      try {
        Thread.sleep(delay.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public @Nullable PrintWriter getLogWriter() throws SQLException {
    return real.getLogWriter();
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
    real.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    real.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return real.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return real.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return real.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return real.isWrapperFor(type);
  }
}
