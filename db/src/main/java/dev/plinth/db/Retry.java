package dev.plinth.db;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that runs again after a conflict, see {@link TransactionOptions#retries}: what
 * outlasts one run of it. For the thread of the transaction only.
 *
 * <pre>{@code
 * Retry retry = db.retry();
 * if (retry != null) {
 *   retry.beforeNextRun(() -> basket.clear());
 * }
 * }</pre>
 */
public final class Retry {

  private final List<Runnable> restores = new ArrayList<>();
  private final IdentityHashMap<Object, Object> notes = new IdentityHashMap<>();
  private int run = 1;

  Retry() {}

  /** Which run this is; the first one is 1. */
  public int run() {
    return run;
  }

  /**
   * Runs the action if the transaction is run again: after it was rolled back, before the next run;
   * the last one registered first. It counts for this run, even where a nested block that asked for
   * it was rolled back; it is forgotten at the commit.
   */
  public void beforeNextRun(Runnable action) {
    restores.add(action);
  }

  /** What an earlier run, or this one, noted of this very object; null for nothing. */
  public @Nullable Object noteOf(Object object) {
    return notes.get(object);
  }

  /** Notes something of an object, for this run and the next ones. */
  public void note(Object object, Object note) {
    notes.put(object, note);
  }

  void nextRun() {
    for (int i = restores.size() - 1; i >= 0; i--) {
      Hooks.runLogged(restores.get(i), "State could not be brought back before the next run.");
    }
    restores.clear();
    run++;
  }
}
