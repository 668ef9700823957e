package dev.plinth.db.driver;

import dev.plinth.sql.dialect.DriverError;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The only class that names a class of pgjdbc; it is loaded only once one of its errors arrives.
 */
final class PostgresErrors {

  private PostgresErrors() {}

  static DriverError describe(SQLException error) {
    ServerErrorMessage server =
        error instanceof PSQLException known ? known.getServerErrorMessage() : null;
    String message = String.valueOf(error.getMessage());
    if (server == null) {
      return DriverError.of(error.getSQLState(), error.getErrorCode(), message);
    }
    return new DriverError(
        error.getSQLState(),
        error.getErrorCode(),
        message,
        server.getConstraint(),
        server.getDetail(),
        server.getColumn());
  }
}
