package dev.plinth.db;

import dev.plinth.sql.PlinthException;

/**
 * A transaction begun by hand. Closing it without {@link #commit()} rolls it back.
 *
 * <pre>{@code
 * try (Transaction transaction = db.begin()) {
 *   account.save();
 *   transaction.commit();
 * }
 * }</pre>
 *
 * <p>Until it is closed every statement of its database in this thread belongs to it; one begun
 * inside another is a savepoint. Only the thread that began it may use it. Prefer {@link
 * Database#transaction(Runnable)}, which can not be left open.
 */
public final class Transaction implements AutoCloseable {

  private final Transactions transactions;
  private final Block block;

  Transaction(Transactions transactions, Block block) {
    this.transactions = transactions;
    this.block = block;
  }

  /**
   * Makes the work last, or hands it to the outer transaction.
   *
   * @throws TransactionBroken when a statement has failed; the work is rolled back
   * @throws PlinthException {@code transaction.ended}, {@code transaction.wrong-thread}, {@code
   *     transaction.not-innermost}
   */
  public void commit() {
    requireOpen();
    transactions.commit(block, false);
  }

  /**
   * Undoes the work.
   *
   * @throws PlinthException {@code transaction.ended}, {@code transaction.wrong-thread}
   */
  public void rollback() {
    requireOpen();
    transactions.rollback(block, false, null);
  }

  /** Rolls back unless {@link #commit()} or {@link #rollback()} was called. */
  @Override
  public void close() {
    if (!block.isEnded()) {
      rollback();
    }
  }

  private void requireOpen() {
    requireThread(block.unit());
    if (block.isEnded()) {
      throw new PlinthException(
          "transaction.ended", "This transaction has been committed or rolled back already.");
    }
  }

  static void requireThread(Unit unit) {
    if (!unit.isOwnedByThisThread()) {
      throw new PlinthException(
          "transaction.wrong-thread",
          "A transaction belongs to the thread that began it ('%s'), but thread '%s' uses it."
                  .formatted(unit.owner().getName(), Thread.currentThread().getName())
              + " Begin one in each thread.");
    }
  }
}
