package dev.plinth.db;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Runs a transaction again after a conflict, with a random pause that grows. */
final class Retries {

  private static final int FIRST_PAUSE_MILLIS = 10;
  private static final int LONGEST_PAUSE_MILLIS = 1000;

  /** One attempt; it is told whether another one may follow. */
  interface Attempt<T extends @Nullable Object> {
    T run(boolean mayRetry);
  }

  private Retries() {}

  static <T extends @Nullable Object> T run(int retries, Retry retry, Attempt<T> attempt) {
    RuntimeException earlier = null;
    for (int done = 0; ; done++) {
      try {
        return attempt.run(done < retries);
      } catch (RuntimeException failure) {
        if (earlier != null) {
          failure.addSuppressed(earlier);
        }
        if (done >= retries || !isConflict(failure) || !pause(done)) {
          throw failure;
        }
        earlier = failure;
        retry.nextRun();
      }
    }
  }

  /** Whether a conflict is the failure or a cause of it; never after the commit. */
  static boolean isConflict(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause()) {
      if (cause instanceof TransactionConflict || cause instanceof CommitHookFailed) {
        return cause instanceof TransactionConflict;
      }
      depth++;
    }
    return false;
  }

  /** A random time, so that those in conflict do not meet again; the most of it doubles. */
  static long pauseMillis(int done, Random random) {
    int most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(done, 10));
    return random.nextInt(most + 1);
  }

  /** Sleeps; false when interrupted. */
  private static boolean pause(int done) {
    try {
      Thread.sleep(pauseMillis(done, ThreadLocalRandom.current()));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
