package dev.plinth.db;

import java.io.Serial;

/**
 * A statement of this block has failed, so that the block can only be rolled back: {@code
 * transaction.broken}. The cause is the first error.
 */
public final class TransactionBroken extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  TransactionBroken(Failure failure) {
    super(failure);
  }
}
