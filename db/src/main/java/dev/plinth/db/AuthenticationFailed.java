package dev.plinth.db;

import java.io.Serial;

/**
 * The server does not accept this user, password or database for them: {@code
 * database.authentication-failed}.
 */
public final class AuthenticationFailed extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  AuthenticationFailed(Failure failure) {
    super(failure);
  }
}
