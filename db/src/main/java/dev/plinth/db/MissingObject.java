package dev.plinth.db;

import java.io.Serial;

/** A table, column or function is not there: {@code database.missing-object}. */
public final class MissingObject extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  MissingObject(Failure failure) {
    super(failure);
  }
}
