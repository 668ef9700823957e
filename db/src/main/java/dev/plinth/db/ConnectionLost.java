package dev.plinth.db;

import java.io.Serial;

/**
 * The server or the way to it is gone: {@code database.connection-lost}. The statement may or may
 * not have run, so it is never repeated for you; the next one gets a fresh connection.
 */
public final class ConnectionLost extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  ConnectionLost(Failure failure) {
    super(failure);
  }
}
