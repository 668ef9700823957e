package dev.plinth.db;

import java.io.Serial;

/** A value is too long, out of range or of a wrong form: {@code database.data-error}. */
public final class DataError extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  DataError(Failure failure) {
    super(failure);
  }
}
