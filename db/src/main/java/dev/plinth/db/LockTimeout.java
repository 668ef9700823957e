package dev.plinth.db;

import java.io.Serial;

/** A lock was not had in time: {@code database.lock-timeout}. */
public final class LockTimeout extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  LockTimeout(Failure failure) {
    super(failure);
  }
}
