package dev.plinth.db;

import dev.plinth.db.driver.Settings;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to hear of statements; costs one field read while nobody does. */
final class Watch {

  private static final Logger SLOW = LoggerFactory.getLogger("dev.plinth.db.slow");

  private final Database database;
  private final @Nullable Duration slow;
  private final boolean logValues;
  private final List<StatementListener> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean on;

  Watch(Database database, Settings settings) {
    this.database = database;
    this.slow = settings.get(Settings.SLOW_STATEMENT);
    this.logValues = settings.is(Settings.LOG_VALUES);
    this.on = slow != null;
  }

  boolean isOn() {
    return on;
  }

  Listening listen(StatementListener listener) {
    listeners.add(listener);
    on = true;
    return () -> {
      listeners.remove(listener);
      on = slow != null || !listeners.isEmpty();
    };
  }

  void ran(Sql sql, long start, long rows, @Nullable Throwable error, boolean inTransaction) {
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    Origin origin = new Origin();
    if (slow != null && time.compareTo(slow) >= 0) {
      logSlow(sql, time, rows, origin);
    }
    if (!listeners.isEmpty()) {
      tell(new StatementEvent(database, sql, time, rows, error, origin, inTransaction));
    }
    origin.close();
  }

  private void tell(StatementEvent event) {
    for (StatementListener listener : listeners) {
      Hooks.runLogged(() -> listener.ran(event), "A statement listener failed.");
    }
  }

  private void logSlow(Sql sql, Duration time, long rows, Origin origin) {
    String values = logValues ? " with " + sql.binds().stream().map(Bind::value).toList() : "";
    SLOW.warn(
        "Slow statement on {} ({} ms, {} rows) at {}: {}{}",
        database.name(),
        time.toMillis(),
        rows,
        origin,
        sql.text(),
        values);
  }
}
