package dev.plinth.db;

import java.io.Serial;

/** More than one row where at most one was asked for: {@code database.not-one-row}. */
public final class NotOneRow extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  NotOneRow(Failure failure) {
    super(failure);
  }
}
