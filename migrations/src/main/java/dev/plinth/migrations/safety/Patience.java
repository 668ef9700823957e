package dev.plinth.migrations.safety;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a change waits for its lock, and how often it tries. While it waits, everybody who comes
 * after it waits too; so it waits for a short while, gives way, and tries again.
 *
 * <pre>{@code
 * Patience.USUAL.lockTimeout(Duration.ofMillis(100)).attempts(200)
 * }</pre>
 *
 * @param lockTimeout the longest wait of one try
 * @param attempts how many tries there are
 * @param pause about how long the pause after the first try is; each further one is twice as long
 * @param longestPause about how long a pause is at most
 */
public record Patience(Duration lockTimeout, int attempts, Duration pause, Duration longestPause) {
  /** Forty tries of half a second each, over some nine minutes. */
  public static final Patience USUAL =
      new Patience(Duration.ofMillis(500), 40, Duration.ofMillis(500), Duration.ofSeconds(15));

  private static final int MOST_DOUBLINGS = 20;

  /** Checks that there is a try and a wait. */
  public Patience {
    if (attempts < 1 || lockTimeout.toMillis() < 1 || pause.isNegative()) {
      throw new IllegalArgumentException("There is at least one try of at least a millisecond");
    }
  }

  /** A copy that waits that long. */
  public Patience lockTimeout(Duration lockTimeout) {
    return new Patience(lockTimeout, attempts, pause, longestPause);
  }

  /** A copy that tries that often. */
  public Patience attempts(int attempts) {
    return new Patience(lockTimeout, attempts, pause, longestPause);
  }

  /** A copy with other pauses. */
  public Patience pauses(Duration first, Duration longest) {
    return new Patience(lockTimeout, attempts, first, longest);
  }

  /**
   * The pause after a try: between half and one and a half of what it would be without chance, so
   * that it does not keep step with what it collides with.
   *
   * @param attempt the number of the try that failed, from 1
   */
  public Duration pauseAfter(int attempt, RandomGenerator random) {
    long doubled = pause.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
    long middle = Math.min(doubled, longestPause.toMillis());
    return Duration.ofMillis(middle / 2 + (middle == 0 ? 0 : random.nextLong(middle + 1)));
  }
}
