package dev.plinth.db;

import java.io.Serial;

/** A write where only reading is allowed: {@code database.read-only}. */
public final class ReadOnlyViolation extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  ReadOnlyViolation(Failure failure) {
    super(failure);
  }
}
