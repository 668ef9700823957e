package dev.plinth.db;

import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read one by one. Closes itself when they are exhausted or reading fails, and gives
 * its place back then.
 */
final class Cursor<T extends @Nullable Object> implements AutoCloseable {

  /** What the cursor reads in, and what happens when it ends. */
  interface Place {
    Connection connection();

    /** Runs queries on that connection while the cursor is open. */
    Queries queries();

    /** Called before every row. */
    void check();

    /** Called once before the first row. */
    void opened(Cursor<?> cursor);

    /** Called after a good end. */
    void closed(Cursor<?> cursor);

    /** Called instead where a query beside the cursor failed. */
    void abandoned(Cursor<?> cursor);

    /** Called instead after an error; answers the one to throw. */
    DatabaseException failed(DatabaseException error);

    /** Called instead of all that where the statement was never sent: a value can't be bound. */
    void unsent();
  }

  private final Statements statements;
  private final Place place;
  private final Sql sql;
  private final RowReader<T> reader;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final Row row;
  private final Timekeeper timekeeper;
  private final int portion;
  private final long start = System.nanoTime();
  private long count;
  private boolean closed;
  private boolean cut;

  private Cursor(
      Statements statements,
      Place place,
      Sql sql,
      RowReader<T> reader,
      PreparedStatement statement,
      ResultSet rows,
      Timekeeper timekeeper,
      int portion) {
    this.statements = statements;
    this.place = place;
    this.sql = sql;
    this.reader = reader;
    this.statement = statement;
    this.rows = rows;
    this.row = statements.row(rows);
    this.timekeeper = timekeeper;
    this.portion = portion;
  }

  static <T extends @Nullable Object> Cursor<T> open(
      Statements statements, Place place, Sql sql, RowReader<T> reader, int fetchSize)
      throws SQLException {
    PreparedStatement statement = statements.prepare(place.connection(), sql);
    Timekeeper timekeeper = Timekeeper.NONE;
    try {
      statement.setFetchSize(fetchSize);
      timekeeper = statements.timekeeper(place.connection());
      ResultSet rows = statement.executeQuery();
      timekeeper.pause();
      return new Cursor<>(statements, place, sql, reader, statement, rows, timekeeper, fetchSize);
    } catch (SQLException | RuntimeException | Error e) {
      timekeeper.close();
      statement.close();
      throw e;
    }
  }

  /** The rows, {@code size} at a time where the reader completes them. */
  Stream<T> stream(int size) {
    Stream<T> stream =
        reader instanceof ChunkReader<T> completing
            ? chunks(completing, size)
            : StreamSupport.stream(new Rows(this::close), false);
    return stream.onClose(this::close);
  }

  private Stream<T> chunks(ChunkReader<T> completing, int size) {
    Iterator<T> rows = Spliterators.iterator(new Rows(() -> {})); // open until the last is complete
    return Chunked.stream(rows, completing, size, place.queries(), this::endChunks);
  }

  private void endChunks(boolean good) {
    if (good) {
      close();
    } else {
      abandon();
    }
  }

  private void abandon() {
    if (!closed) {
      end(null);
      place.abandoned(this);
    }
  }

  private final class Rows extends Spliterators.AbstractSpliterator<T> {
    private final Runnable atEnd;

    Rows(Runnable atEnd) {
      super(Long.MAX_VALUE, Spliterator.ORDERED);
      this.atEnd = atEnd;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
      requireUncut();
      if (closed || !next()) {
        atEnd.run();
        return false;
      }
      hand(read(), action);
      return true;
    }

    private void hand(T value, Consumer<? super T> action) {
      try {
        action.accept(value);
      } catch (RuntimeException | Error e) {
        close();
        throw e;
      }
    }
  }

  /** Closes it because its transaction ends; reading on is an error then. */
  void cut() {
    cut = !closed;
    close();
  }

  private void requireUncut() {
    if (cut) {
      throw new PlinthException(
          "transaction.stream-ended",
          "The stream was opened inside a transaction that has ended. Read it to its end inside.");
    }
  }

  private boolean next() {
    place.check();
    try {
      return fetch();
    } catch (SQLException e) {
      throw fail(e);
    } catch (RuntimeException | Error e) {
      abandon();
      throw e;
    }
  }

  /** Servers count the time of each portion of rows anew, so it is counted so here as well. */
  private boolean fetch() throws SQLException {
    if (portion > 0 && count % portion == 0) {
      timekeeper.restart();
    } else {
      timekeeper.resume();
    }
    try {
      return rows.next();
    } finally {
      timekeeper.pause();
    }
  }

  private T read() {
    try {
      count++;
      return reader.read(row);
    } catch (RowFailure e) {
      throw fail(e.error());
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private DatabaseException fail(SQLException e) {
    DatabaseException error = statements.errors().of(e, sql);
    end(error);
    return place.failed(error);
  }

  @Override
  public void close() {
    if (!closed) {
      end(null);
      place.closed(this);
    }
  }

  private void end(@Nullable DatabaseException error) {
    closed = true;
    timekeeper.close();
    try {
      statement.close();
    } catch (SQLException e) {
      // the connection is given back or thrown away by its place
    }
    if (statements.watch().isOn()) {
      statements.watch().ran(sql, start, count, error, true);
    }
  }
}
