package dev.plinth.db;

import dev.plinth.db.driver.JdbcDriver;
import dev.plinth.db.driver.Settings;
import dev.plinth.db.text.Script;
import dev.plinth.db.value.Readers;
import dev.plinth.db.value.Writers;
import dev.plinth.sql.Sql;
import dev.plinth.sql.dialect.Capability;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements on a connection: the hot path. */
final class Statements {

  /** Something done with a connection. */
  interface Work<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  private final Writers writers;
  private final Readers readers;
  private final JdbcDriver driver;
  private final Errors errors;
  private final Watch watch;
  private final long limitMillis;

  Statements(Setup setup, Watch watch) {
    this.writers = Writers.of(setup.dialect());
    this.readers = Readers.of(setup.dialect());
    this.driver = setup.driver();
    this.errors = setup.errors();
    this.watch = watch;
    this.limitMillis = limitMillis(setup);
  }

  /** The time limit of statements where the database does not keep it itself, else 0. */
  private static long limitMillis(Setup setup) {
    return setup.dialect().has(Capability.STATEMENT_TIMEOUT)
        ? 0
        : setup.settings().get(Settings.STATEMENT_TIMEOUT, Duration.ZERO).toMillis();
  }

  /** Begins to keep the time of what runs on a connection next. */
  Timekeeper timekeeper(Connection connection) throws SQLException {
    return limitMillis == 0 ? Timekeeper.NONE : Alarm.in(limitMillis, connection);
  }

  /** Runs the work, translates its errors and tells who listens. */
  <T extends @Nullable Object> T run(
      Connection connection, Sql sql, boolean inTransaction, Work<T> work) {
    return watch.isOn()
        ? watched(connection, sql, inTransaction, work)
        : unwatched(connection, sql, work);
  }

  private <T extends @Nullable Object> T unwatched(Connection connection, Sql sql, Work<T> work) {
    try {
      return limitMillis == 0 ? work.on(connection) : limited(connection, work);
    } catch (SQLException e) {
      throw errors.of(e, sql);
    } catch (RowFailure e) {
      throw errors.of(e.error(), sql);
    }
  }

  private <T extends @Nullable Object> T limited(Connection connection, Work<T> work)
      throws SQLException {
    Timekeeper timekeeper = timekeeper(connection);
    try {
      return work.on(connection);
    } finally {
      timekeeper.close();
    }
  }

  private <T extends @Nullable Object> T watched(
      Connection connection, Sql sql, boolean inTransaction, Work<T> work) {
    long start = System.nanoTime();
    T result;
    try {
      result = unwatched(connection, sql, work);
    } catch (RuntimeException | Error e) {
      watch.ran(sql, start, 0, e, inTransaction);
      throw e;
    }
    watch.ran(sql, start, rows(result), null, inTransaction);
    return result;
  }

  private static long rows(@Nullable Object result) {
    if (result instanceof List<?> list) {
      return list.size();
    }
    return result instanceof Long count ? count : 0;
  }

  <T extends @Nullable Object> List<T> query(Connection on, Sql sql, RowReader<T> reader)
      throws SQLException {
    try (PreparedStatement statement = prepare(on, sql);
        ResultSet rows = statement.executeQuery()) {
      Row row = new ResultRow(rows, readers);
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(row));
      }
      return all;
    }
  }

  Long execute(Connection on, Sql sql) throws SQLException {
    try (PreparedStatement statement = prepare(on, sql)) {
      return statement.execute() ? 0 : driver.changed(statement, sql.text());
    }
  }

  /** Runs a statement of a script, in which nothing is a place for a value. */
  Long run(Connection on, Script.Part part) throws SQLException {
    try (Statement statement = on.createStatement()) {
      return statement.execute(part.text()) ? 0 : driver.changed(statement, part.text());
    } catch (SQLException e) {
      throw errors.of(e, Sql.of(part.text()), " at line " + part.line() + " of the script");
    }
  }

  PreparedStatement prepare(Connection on, Sql sql) throws SQLException {
    PreparedStatement statement = on.prepareStatement(sql.text());
    try {
      writers.bind(statement, sql.binds());
      return statement;
    } catch (SQLException | RuntimeException | Error e) {
      statement.close();
      throw e;
    }
  }

  Row row(ResultSet rows) {
    return new ResultRow(rows, readers);
  }

  Errors errors() {
    return errors;
  }

  Watch watch() {
    return watch;
  }
}
