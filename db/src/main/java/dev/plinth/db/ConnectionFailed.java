package dev.plinth.db;

import java.io.Serial;

/** No connection could be made to the server: {@code database.unreachable}. */
public final class ConnectionFailed extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  ConnectionFailed(Failure failure) {
    super(failure);
  }
}
