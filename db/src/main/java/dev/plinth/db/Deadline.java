package dev.plinth.db;

import dev.plinth.db.driver.JdbcDriver;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The end of a block's time. The server is told the remaining time when the transaction begins and
 * again only when it has shrunk by more than a tenth, so that short statements cost no round trip.
 */
final class Deadline {

  private static final int TOLERATED = 10;

  private final Duration limit;
  private final long end;
  private long told;

  private Deadline(Duration limit, long told) {
    this.limit = limit;
    this.end = System.nanoTime() + limit.toNanos();
    this.told = told;
  }

  /** A deadline that the server is told when the transaction begins; null for no limit. */
  static @Nullable Deadline told(@Nullable Duration limit) {
    return limit == null ? null : new Deadline(limit, limit.toMillis());
  }

  /** A deadline that the server is told with the next statement; null for no limit. */
  static @Nullable Deadline untold(@Nullable Duration limit) {
    return limit == null ? null : new Deadline(limit, Long.MAX_VALUE);
  }

  static @Nullable Deadline earlier(@Nullable Deadline one, @Nullable Deadline other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.end - other.end <= 0 ? one : other;
  }

  long remainingMillis() {
    return (end - System.nanoTime()) / 1_000_000;
  }

  boolean isOver() {
    return end - System.nanoTime() <= 0;
  }

  void refuseLate() {
    if (isOver()) {
      throw over(null);
    }
  }

  TransactionTimeout over(@Nullable DatabaseException cause) {
    return new TransactionTimeout(
        new Failure(
            "transaction.timeout",
            "The %d ms of this transaction are over; it can only be rolled back."
                .formatted(limit.toMillis()),
            cause == null ? null : cause.sql(),
            cause));
  }

  /** Tells the server the remaining time, where what it knows is too far off. */
  void tell(Connection connection, JdbcDriver driver) throws SQLException {
    long remaining = remainingMillis();
    if (told - remaining > told / TOLERATED) {
      told = remaining;
      driver.limitStatements(connection, remaining);
    }
  }

  /** The end of an inner block changes what the server knows. */
  static void forgotten(@Nullable Deadline deadline) {
    if (deadline != null) {
      deadline.told = Long.MAX_VALUE;
    }
  }
}
