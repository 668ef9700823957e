package dev.plinth.db;

import dev.plinth.sql.PlinthException;
import java.io.Serial;

/**
 * The transaction is committed, but something that waited for it failed: {@code
 * transaction.hook-failed}. The cause is the first failure.
 */
public final class CommitHookFailed extends PlinthException {

  @Serial private static final long serialVersionUID = 1L;

  CommitHookFailed(RuntimeException failure) {
    super(
        "transaction.hook-failed",
        "The transaction is committed, but an onCommit hook failed: " + failure.getMessage(),
        failure);
  }
}
