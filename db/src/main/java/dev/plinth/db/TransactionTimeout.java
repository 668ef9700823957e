package dev.plinth.db;

import java.io.Serial;

/**
 * The time given to a block by {@link TransactionOptions#timeout} is over: {@code
 * transaction.timeout}.
 */
public final class TransactionTimeout extends StatementTimeout {

  @Serial private static final long serialVersionUID = 1L;

  TransactionTimeout(Failure failure) {
    super(failure);
  }
}
