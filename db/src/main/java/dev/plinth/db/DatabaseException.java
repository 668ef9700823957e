package dev.plinth.db;

import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Sql;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The database refused or failed; its subclasses tell what it is, on every database alike.
 *
 * <pre>{@code
 * try {
 *   db.execute(Sql.of("INSERT INTO users (email) VALUES (?)", Bind.of(email)));
 * } catch (UniqueViolation e) {
 *   e.columns();   // [email]
 * } catch (DatabaseException e) {
 *   e.sql();       // the statement, without the values of its binds
 * }
 * }</pre>
 *
 * <p>The message names the statement, never a bound value. The cause is the driver's own error, and
 * some drivers quote a value that they or the server can't read. Where logs must not hold values,
 * log the message alone:
 *
 * <pre>{@code
 * log.error("Not saved: {}", e.getMessage());   // not log.error("Not saved", e)
 * }</pre>
 */
public class DatabaseException extends PlinthException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient @Nullable Sql sql;

  DatabaseException(Failure failure) {
    super(failure.id(), failure.sentence(), failure.cause());
    this.sql = failure.sql();
  }

  /** The statement that failed, or null where none was running. */
  public final @Nullable Sql sql() {
    return sql;
  }
}
