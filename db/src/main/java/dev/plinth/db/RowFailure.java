package dev.plinth.db;

import java.io.Serial;
import java.sql.SQLException;

/** Carries a driver's error out of a {@link RowReader} to the edge where it is translated. */
final class RowFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final SQLException error;

  RowFailure(SQLException error) {
    super(error);
    this.error = error;
  }

  SQLException error() {
    return error;
  }
}
