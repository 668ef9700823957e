package dev.plinth.db;

import java.io.Serial;

/**
 * Another transaction came between: running the whole block again may succeed, which is what {@link
 * TransactionOptions#retries} does.
 */
public abstract class TransactionConflict extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  TransactionConflict(Failure failure) {
    super(failure);
  }
}
