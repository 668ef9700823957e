package dev.plinth.db;

/**
 * Hears of every statement after it ran.
 *
 * <pre>{@code
 * db.listen(event -> log.debug("{} {}", event.time(), event.sql()));              // from now on
 * db.listen(event -> count.incrementAndGet()).during(() -> User.objects.all());   // for a while
 * }</pre>
 *
 * <p>Called in the thread that ran the statement, so it should be quick; what it throws is logged
 * and changes nothing.
 */
@FunctionalInterface
public interface StatementListener {

  /** A statement ran or failed. */
  void ran(StatementEvent event);
}
