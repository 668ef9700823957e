package dev.plinth.db.driver;

import dev.plinth.db.text.Lexis;
import dev.plinth.sql.dialect.DriverError;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The ways of one JDBC driver: how it is addressed, how a transaction begins and ends on it, what
 * it tells about errors. The methods here follow the JDBC standard; a driver overrides its
 * differences. Immutable and safe for use by several threads.
 */
public interface JdbcDriver {

  /** Maven coordinates, for the message that says it is missing. */
  String artifact();

  /** Whom settings have to make sense for. */
  Setting.Scope scope();

  /** The driver's own URL, without any secret. */
  String jdbcUrl(Target target);

  /** The driver's properties, secrets included. */
  Properties properties(Target target);

  /** Connections of a pool when nobody says otherwise. */
  default int poolSize(Target target) {
    return 10;
  }

  /** Whether the database lives only as long as a connection to it. */
  default boolean livesInMemory(Target target) {
    return false;
  }

  /** Whether its connections are told to be read-only when they are opened, and never later. */
  default boolean opensReadOnly(Target target) {
    return false;
  }

  /** Whether rows arrive piece by piece only inside a transaction. */
  default boolean cursorsNeedTransaction() {
    return true;
  }

  /** How its SQL is cut into words. */
  Lexis lexis();

  /** Begins a transaction on a connection that has none. */
  default void begin(Connection connection, Start start) throws SQLException {
    connection.setAutoCommit(false);
  }

  /** Makes the transaction's work last and leaves the connection as it was before. */
  default void commit(Connection connection, Start start) throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Undoes the transaction's work and leaves the connection as it was before. */
  default void rollback(Connection connection, Start start) throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  /** Limits the time of the statements that follow in this transaction. */
  default void limitStatements(Connection connection, long millis) throws SQLException {}

  /** How many rows a statement changed that answered no rows. */
  default long changed(Statement statement, String sql) throws SQLException {
    return Math.max(0, statement.getLargeUpdateCount());
  }

  /** What the driver tells about an error. */
  default DriverError describe(SQLException error) {
    String message = error.getMessage();
    return DriverError.of(
        error.getSQLState(), error.getErrorCode(), message == null ? "" : message);
  }

  /** Runs a statement without binds. */
  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
