package dev.plinth.db;

import dev.plinth.sql.PlinthException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a block of a transaction runs. Immutable: each method returns a new value.
 *
 * <pre>{@code
 * db.transaction(
 *     TransactionOptions.none().isolation(Isolation.SERIALIZABLE).retries(3),
 *     () -> transfer(from, to, amount));
 * }</pre>
 *
 * @param isolation how much of others' work is seen; null for the database's own level
 * @param isReadOnly whether writes are refused
 * @param timeout longest time for the whole block; null for no limit
 * @param isDurable whether the block's end has to be the real commit
 * @param retries how often the block is run again after a {@link TransactionConflict}
 */
public record TransactionOptions(
    @Nullable Isolation isolation,
    boolean isReadOnly,
    @Nullable Duration timeout,
    boolean isDurable,
    int retries) {

  private static final TransactionOptions NONE =
      new TransactionOptions(null, false, null, false, 0);

  /**
   * Checks the numbers.
   *
   * @throws PlinthException {@code transaction.option} for a timeout or a number of retries below
   *     zero
   */
  public TransactionOptions {
    if (timeout != null && (timeout.isZero() || timeout.isNegative())) {
      throw new PlinthException(
          "transaction.option", "The timeout of a transaction has to be above zero.");
    }
    if (retries < 0) {
      throw new PlinthException(
          "transaction.option", "The retries of a transaction have to be zero or more.");
    }
  }

  /** An ordinary block: the database's isolation, reading and writing, no limits. */
  public static TransactionOptions none() {
    return NONE;
  }

  /**
   * With this isolation. Only the outermost block can choose it.
   *
   * <pre>{@code
   * SET TRANSACTION ISOLATION LEVEL SERIALIZABLE
   * }</pre>
   */
  public TransactionOptions isolation(Isolation level) {
    return new TransactionOptions(level, isReadOnly, timeout, isDurable, retries);
  }

  /** Refuses writes. On SQLite such blocks run beside a writer, others wait for it. */
  public TransactionOptions readOnly() {
    return new TransactionOptions(isolation, true, timeout, isDurable, retries);
  }

  /** Ends in a {@link TransactionTimeout} when the block takes longer. */
  public TransactionOptions timeout(Duration limit) {
    return new TransactionOptions(isolation, isReadOnly, limit, isDurable, retries);
  }

  /** Refuses to run inside another block, so that what is done when it ends is really done. */
  public TransactionOptions durable() {
    return new TransactionOptions(isolation, isReadOnly, timeout, true, retries);
  }

  /**
   * Runs the block again, up to {@code times} times and after a short random pause, when it fails
   * with a {@link TransactionConflict}. A block inside another one is never run again by itself:
   * the outermost one is.
   *
   * <p>Before it runs again, what the failed run saved gets its state back: new objects are new
   * again and keep their fields; the fields that it updated have the values of their rows again, so
   * that what the block adds to a field is added once.
   *
   * <pre>{@code
   * db.transaction(TransactionOptions.none().retries(3), () -> {
   *   account.balance += 5;   // whatever the number of runs: 5 more
   *   account.save();
   * });
   * }</pre>
   *
   * <p>Change objects inside the block, then. A change that was made before the block began can't
   * be told from one that the block made, so it is taken back too; saving the object without it in
   * another run is refused by {@code transaction.lost-change}. Other state of the program, such as
   * lists and fields that were never saved, is the program's to bring back: see {@link
   * Retry#beforeNextRun}.
   */
  public TransactionOptions retries(int times) {
    return new TransactionOptions(isolation, isReadOnly, timeout, isDurable, times);
  }
}
