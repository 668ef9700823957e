package dev.plinth.db;

import java.io.Serial;

/** The database does not understand the statement: {@code database.invalid-sql}. */
public final class InvalidSql extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  InvalidSql(Failure failure) {
    super(failure);
  }
}
