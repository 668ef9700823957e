package dev.plinth.db.driver;

import dev.plinth.db.text.FirstWord;
import dev.plinth.db.text.Lexis;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * sqlite-jdbc.
 *
 * <ul>
 *   <li>Foreign keys are checked, files use write-ahead logging, writers wait for each other.
 *   <li>A transaction that may write takes the write lock when it begins: one that took it later
 *       would fail at once when another had written in between, whatever the waiting time.
 *   <li>A database in memory is one for all connections of its pool, by the {@code memdb} file
 *       system; its pool has one connection unless told otherwise, because its readers and writers
 *       can only take turns, and turns at the pool are fair while turns at the lock are not.
 * </ul>
 */
final class SqliteDriver implements JdbcDriver {

  private static final Set<String> WRITING =
      Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "WITH");

  static final String MEMORY = ":memory:";

  private static final AtomicLong MEMORIES = new AtomicLong();

  @Override
  public String artifact() {
    return "org.xerial:sqlite-jdbc";
  }

  @Override
  public Setting.Scope scope() {
    return Setting.Scope.FILE;
  }

  @Override
  public Lexis lexis() {
    return Lexis.SQLITE;
  }

  @Override
  public String jdbcUrl(Target target) {
    return livesInMemory(target)
        ? "jdbc:sqlite:file:/plinth-" + MEMORIES.incrementAndGet() + "?vfs=memdb"
        : "jdbc:sqlite:" + target.database();
  }

  @Override
  public int poolSize(Target target) {
    return livesInMemory(target) ? 1 : 10;
  }

  @Override
  public boolean livesInMemory(Target target) {
    return isMemory(target.database());
  }

  @Override
  public boolean opensReadOnly(Target target) {
    return target.settings().is(Settings.READ_ONLY);
  }

  @Override
  public boolean cursorsNeedTransaction() {
    return false;
  }

  private static boolean isMemory(@Nullable String database) {
    return database == null || database.isEmpty() || database.equals(MEMORY);
  }

  @Override
  public Properties properties(Target target) {
    Settings settings = target.settings();
    Properties properties = new Properties();
    Duration busy = settings.get(Settings.BUSY_TIMEOUT, Duration.ofSeconds(5));
    properties.put("busy_timeout", String.valueOf(busy.toMillis()));
    properties.put("foreign_keys", String.valueOf(settings.get(Settings.FOREIGN_KEYS, true)));
    if (settings.is(Settings.READ_ONLY)) {
      properties.put("open_mode", "1");
    } else if (!livesInMemory(target)) {
      properties.put("journal_mode", settings.get(Settings.JOURNAL_MODE, "wal"));
      properties.put("synchronous", settings.get(Settings.SYNCHRONOUS, "normal"));
    }
    properties.putAll(target.properties());
    return properties;
  }

  /** The folder that a file would be created in, for the message that it is missing. */
  static @Nullable Path folder(String database) {
    return Path.of(database).toAbsolutePath().getParent();
  }

  /** SQLite answers the count of an earlier statement after one that changes no rows. */
  @Override
  public long changed(Statement statement, String sql) throws SQLException {
    return WRITING.contains(FirstWord.of(sql, lexis()))
        ? JdbcDriver.super.changed(statement, sql)
        : 0;
  }

  @Override
  public void begin(Connection connection, Start start) throws SQLException {
    if (start.readOnly()) {
      JdbcDriver.run(connection, "PRAGMA query_only = ON");
      JdbcDriver.run(connection, "BEGIN");
    } else {
      JdbcDriver.run(connection, "BEGIN IMMEDIATE");
    }
  }

  @Override
  public void commit(Connection connection, Start start) throws SQLException {
    JdbcDriver.run(connection, "COMMIT");
    writeAgain(connection, start);
  }

  @Override
  public void rollback(Connection connection, Start start) throws SQLException {
    try {
      JdbcDriver.run(connection, "ROLLBACK");
    } catch (SQLException e) {
      if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
        throw e;
      }
    }
    writeAgain(connection, start);
  }

  private static void writeAgain(Connection connection, Start start) throws SQLException {
    if (start.readOnly()) {
      JdbcDriver.run(connection, "PRAGMA query_only = OFF");
    }
  }
}
