package dev.plinth.db;

import dev.plinth.db.driver.JdbcDriver;
import dev.plinth.db.driver.Start;
import dev.plinth.db.text.Script;
import dev.plinth.db.text.SessionChange;
import dev.plinth.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the connection that a statement runs on: that of this thread's transaction, else one of the
 * pool, for this statement alone and without BEGIN and COMMIT around it.
 */
final class Runner implements Queries {

  private final Pool pool;
  private final Transactions transactions;
  private final Statements statements;
  private final JdbcDriver driver;
  private final Errors errors;
  private final boolean inMemory;

  Runner(Setup setup, Transactions transactions, Watch watch) {
    this.pool = setup.pool();
    this.transactions = transactions;
    this.driver = setup.driver();
    this.errors = setup.errors();
    this.inMemory = setup.isInMemory();
    this.statements = new Statements(setup, watch);
  }

  @Override
  public <T extends @Nullable Object> List<T> query(Sql sql, RowReader<T> reader) {
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

  <T extends @Nullable Object> List<T> query(Connection on, Sql sql, RowReader<T> reader) {
    return run(on, sql, same -> statements.query(same, sql, reader));
  }

  long execute(Connection on, Sql sql) {
    return run(on, sql, same -> statements.execute(same, sql));
  }

  /** A transaction that this thread has on the connection hears of the statement and its fate. */
  private <T extends @Nullable Object> T run(Connection on, Sql sql, Statements.Work<T> work) {
    Block block = transactions.innermost();
    return block != null && block.unit().connection() == on
        ? inside(block, sql, work)
        : statements.run(on, sql, false, work);
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
      giveBack(connection, SessionChange.isLeftBy(sql.text()));
    }
  }

  private void giveBack(Connection connection, boolean changed) {
    if (changed) {
      pool.discard(connection);
    } else {
      pool.giveBack(connection);
    }
  }

  private <T extends @Nullable Object> T inside(Block block, Sql sql, Statements.Work<T> work) {
    transactions.beforeStatement(block);
    if (SessionChange.isLeftBy(sql.text())) {
      block.unit().changeSession();
    }
    try {
      return statements.run(block.unit().connection(), sql, true, work);
    } catch (DatabaseException e) {
      throw block.failed(e);
    }
  }

  int script(List<Script.Part> parts) {
    Block block = transactions.innermost();
    if (block != null) {
      parts.forEach(part -> inside(block, Sql.of(part.text()), on -> statements.run(on, part)));
    } else {
      scriptAlone(parts);
    }
    return parts.size();
  }

  private void scriptAlone(List<Script.Part> parts) {
    Connection connection = pool.borrow();
    try {
      for (Script.Part part : parts) {
        Sql sql = Sql.of(part.text());
        statements.run(connection, sql, false, same -> statements.run(same, part));
      }
    } finally {
      giveBack(connection, parts.stream().anyMatch(part -> SessionChange.isLeftBy(part.text())));
    }
  }

  Duration ping() {
    long start = System.nanoTime();
    Connection connection = pool.borrow();
    try {
      if (!connection.isValid(5)) {
        throw new ConnectionLost(
            Failure.of("database.connection-lost", "The database gives no sign of life."));
      }
      return Duration.ofNanos(System.nanoTime() - start);
    } catch (SQLException e) {
      throw errors.of(e, null);
    } finally {
      pool.giveBack(connection);
    }
  }

  /**
   * Rows as they arrive. Those of a database in memory are there already, and its pool mostly has
   * one connection that others must not wait for, so they are read at once.
   */
  <T extends @Nullable Object> Stream<T> stream(Sql sql, RowReader<T> reader, int fetchSize) {
    if (inMemory) {
      return streamAtOnce(sql, reader, fetchSize);
    }
    Block block = transactions.innermost();
    return block == null
        ? stream(ownPlace(), sql, reader, fetchSize)
        : streamInside(block, sql, reader, fetchSize);
  }

  private <T extends @Nullable Object> Stream<T> streamAtOnce(
      Sql sql, RowReader<T> reader, int fetchSize) {
    List<T> rows = query(sql, reader);
    return reader instanceof ChunkReader<T> completing
        ? Chunked.stream(rows.iterator(), completing, fetchSize, this, good -> {})
        : rows.stream();
  }

  private <T extends @Nullable Object> Stream<T> streamInside(
      Block block, Sql sql, RowReader<T> reader, int fetchSize) {
    transactions.beforeStatement(block);
    return stream(new BlockPlace(block, this), sql, reader, fetchSize);
  }

  private <T extends @Nullable Object> Stream<T> stream(
      Cursor.Place place, Sql sql, RowReader<T> reader, int fetchSize) {
    try {
      Cursor<T> cursor = Cursor.open(statements, place, sql, reader, fetchSize);
      place.opened(cursor);
      return cursor.stream(fetchSize);
    } catch (SQLException e) {
      throw place.failed(errors.of(e, sql));
    } catch (RuntimeException | Error e) {
      place.unsent();
      throw e;
    }
  }

  private Cursor.Place ownPlace() {
    Connection connection = pool.borrowAnother();
    boolean begin = driver.cursorsNeedTransaction();
    try {
      if (begin) {
        driver.begin(connection, Start.PLAIN);
      }
      return new OwnPlace(pool, driver, connection, begin, new OwnQueries(this, connection));
    } catch (SQLException e) {
      pool.discard(connection);
      throw errors.of(e, null);
    }
  }
}
