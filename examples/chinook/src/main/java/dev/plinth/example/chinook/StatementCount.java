package dev.plinth.example.chinook;

import dev.plinth.db.Database;
import dev.plinth.db.Listening;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the statements that are sent until it is closed. */
final class StatementCount implements AutoCloseable {
  private final AtomicInteger count = new AtomicInteger();
  private final Listening listening;

  StatementCount(Database db) {
    listening = db.listen(event -> count.incrementAndGet());
  }

  int get() {
    return count.get();
  }

  @Override
  public void close() {
    listening.close();
  }
}
