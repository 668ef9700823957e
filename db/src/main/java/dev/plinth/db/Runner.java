package dev.plinth.db;

import dev.plinth.db.driver.JdbcDriver;
import dev.plinth.db.driver.Start;
import dev.plinth.sql.Sql;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the connection that a statement runs on: that of this thread's transaction, else one of the
 * pool, for this statement alone and without BEGIN and COMMIT around it.
 */
final class Runner {

  private final Pool pool;
  private final Transactions transactions;
  private final Statements statements;
  private final JdbcDriver driver;
  private final boolean cursors;

  Runner(
      Pool pool,
      Transactions transactions,
      Statements statements,
      JdbcDriver driver,
      Dialect dialect) {
    this.pool = pool;
    this.transactions = transactions;
    this.statements = statements;
    this.driver = driver;
    this.cursors = dialect.has(Capability.SERVER_CURSOR);
  }

  <T extends @Nullable Object> List<T> query(Sql sql, RowReader<T> reader) {
    return run(sql, connection -> statements.query(connection, sql, reader));
  }

  <T> Optional<T> queryOne(Sql sql, RowReader<? extends @Nullable T> reader) {
    List<? extends @Nullable T> rows = query(sql, reader);
    if (rows.size() > 1) {
      throw new NotOneRow(
          new Failure(
              "database.not-one-row",
              "At most one row was asked for, but there are " + rows.size() + " of: " + sql,
              sql,
              null));
    }
    return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
  }

  long execute(Sql sql) {
    return run(sql, connection -> statements.execute(connection, sql));
  }

  private <T extends @Nullable Object> T run(Sql sql, Statements.Work<T> work) {
    Block block = transactions.innermost();
    return block == null ? alone(sql, work) : inside(block, sql, work);
  }

  private <T extends @Nullable Object> T alone(Sql sql, Statements.Work<T> work) {
    Connection connection = pool.borrow();
    try {
      return statements.run(connection, sql, false, work);
    } finally {
      pool.giveBack(connection);
    }
  }

  private <T extends @Nullable Object> T inside(Block block, Sql sql, Statements.Work<T> work) {
    transactions.beforeStatement(block);
    try {
      return statements.run(block.unit().connection(), sql, true, work);
    } catch (DatabaseException e) {
      throw transactions.failed(block, e);
    }
  }

  <T extends @Nullable Object> Stream<T> stream(Sql sql, RowReader<T> reader, int fetchSize) {
    Block block = transactions.innermost();
    if (block != null) {
      transactions.beforeStatement(block);
    }
    Cursor.Place place = block == null ? ownPlace() : new BlockPlace(transactions, block);
    try {
      Cursor<T> cursor = Cursor.open(statements, place, sql, reader, fetchSize);
      if (block != null) {
        block.unit().opened(cursor);
      }
      return cursor.stream();
    } catch (SQLException e) {
      DatabaseException error = statements.errors().of(e, sql);
      place.failed(error);
      throw error;
    }
  }

  private Cursor.Place ownPlace() {
    Connection connection = pool.borrow();
    try {
      if (cursors) {
        driver.begin(connection, Start.PLAIN);
      }
      return new OwnPlace(pool, driver, connection, cursors);
    } catch (SQLException e) {
      pool.discard(connection);
      throw statements.errors().of(e, null);
    }
  }
}
