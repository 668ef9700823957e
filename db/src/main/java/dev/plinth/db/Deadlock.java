package dev.plinth.db;

import java.io.Serial;

/** Transactions waited for each other and this one was chosen to end: {@code database.deadlock}. */
public final class Deadlock extends TransactionConflict {

  @Serial private static final long serialVersionUID = 1L;

  Deadlock(Failure failure) {
    super(failure);
  }
}
