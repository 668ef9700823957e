package dev.plinth.testkit;

import dev.plinth.db.Database;
import dev.plinth.db.Listening;
import dev.plinth.db.StatementEvent;
import dev.plinth.sql.Sql;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements that a thread sends to a database while it is open.
 *
 * <pre>{@code
 * SqlLog log = SqlLog.of(db, () -> User.objects.prefetchRelated(User_.posts()).all());
 * assertThat(log.texts()).hasSize(2);
 *
 * try (SqlLog log = SqlLog.open(db)) {
 *   user.save();
 *   assertThat(log.last().text()).startsWith("UPDATE");
 * }
 * }</pre>
 *
 * <p>It hears the thread that opened it, so that tests may run side by side; {@link #ofAllThreads}
 * hears everybody. What begins and ends transactions is not a statement. Thread-safe.
 */
public final class SqlLog implements AutoCloseable {
  private final List<StatementEvent> events = new CopyOnWriteArrayList<>();
  private final Listening listening;

  private SqlLog(Database database, boolean allThreads) {
    Thread owner = Thread.currentThread();
    this.listening =
        database.listen(
            event -> {
              if (allThreads || Thread.currentThread() == owner) {
                events.add(event);
              }
            });
  }

  /** Begins to listen to what this thread sends; close it. */
  public static SqlLog open(Database database) {
    return new SqlLog(database, false);
  }

  /** Begins to listen to what any thread sends; close it. */
  public static SqlLog ofAllThreads(Database database) {
    return new SqlLog(database, true);
  }

  /** What this thread sends during a piece of work. */
  public static SqlLog of(Database database, Runnable work) {
    try (SqlLog log = open(database)) {
      work.run();
      return log;
    }
  }

  /** The statements in the order they ended, failed ones included. */
  public List<Sql> statements() {
    return events.stream().map(StatementEvent::sql).toList();
  }

  /** The texts of the statements. */
  public List<String> texts() {
    return statements().stream().map(Sql::text).toList();
  }

  /** What is known of the statements: time, rows, error, origin. */
  public List<StatementEvent> events() {
    return List.copyOf(events);
  }

  /** How many statements were sent. */
  public int count() {
    return events.size();
  }

  /** The last statement; it is an error to ask where there was none. */
  public Sql last() {
    if (events.isEmpty()) {
      throw new AssertionError("A statement was expected, but none was sent.");
    }
    return events.get(events.size() - 1).sql();
  }

  /** Forgets what was sent so far. */
  public void clear() {
    events.clear();
  }

  /** Stops listening; what was heard stays. */
  @Override
  public void close() {
    listening.close();
  }

  /** The texts, numbered; never the values. */
  @Override
  public String toString() {
    List<String> texts = texts();
    return IntStream.range(0, texts.size())
        .mapToObj(i -> "  " + (i + 1) + ". " + texts.get(i))
        .collect(Collectors.joining("\n"));
  }
}
