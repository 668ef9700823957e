package dev.plinth.db;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets a thread read its own writes: from the writer, for a while after each write. */
final class PinningRouter implements Router {

  private final Router router;
  private final long nanos;
  private final OnceAtCommit again = this::pin;

  @SuppressWarnings("ThreadLocalUsage") // each router has its own pins
  private final ThreadLocal<@Nullable Long> pinnedUntil = new ThreadLocal<>();

  PinningRouter(Router router, Duration time) {
    this.router = router;
    this.nanos = time.toNanos();
  }

  @Override
  public Database forRead(Class<?> model) {
    return isPinned() ? router.forWrite(model) : router.forRead(model);
  }

  @Override
  public Database forWrite(Class<?> model) {
    pin();
    return router.forWrite(model);
  }

  /** Replicas see a write only after its commit, so the time runs again from there. */
  void pinAgainAtCommit(Database written) {
    if (written.inTransaction()) {
      written.onCommit(again, true);
    }
  }

  void pin() {
    pinnedUntil.set(System.nanoTime() + nanos);
  }

  private boolean isPinned() {
    Long until = pinnedUntil.get();
    if (until == null) {
      return false;
    }
    boolean pinned = System.nanoTime() - until < 0;
    if (!pinned) {
      pinnedUntil.remove();
    }
    return pinned;
  }
}
