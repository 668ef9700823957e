package dev.plinth.db;

import java.io.Serial;

/** A statement took too long or was cancelled: {@code database.statement-timeout}. */
public class StatementTimeout extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  StatementTimeout(Failure failure) {
    super(failure);
  }
}
