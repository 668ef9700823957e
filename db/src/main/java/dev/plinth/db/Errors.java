package dev.plinth.db;

import dev.plinth.db.driver.JdbcDriver;
import dev.plinth.sql.Sql;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.DriverError;
import dev.plinth.sql.dialect.Problem;
import dev.plinth.sql.dialect.ProblemKind;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a driver's error into its kind: the only place where that is done. */
final class Errors {

  private static final int SHOWN = 500;

  private final Dialect dialect;
  private final JdbcDriver driver;

  Errors(Dialect dialect, JdbcDriver driver) {
    this.dialect = dialect;
    this.driver = driver;
  }

  DatabaseException of(SQLException error, @Nullable Sql sql) {
    return of(error, sql, "");
  }

  /** With the place of the statement, as a piece of a sentence. */
  DatabaseException of(SQLException error, @Nullable Sql sql, String place) {
    DriverError told = driver.describe(error);
    Problem problem =
        error instanceof SQLDataException
            ? new Problem(ProblemKind.DATA, null, List.of())
            : dialect.classify(told);
    String where = place + (sql == null ? "" : " in: " + shortened(sql.text()));
    return kind(problem, withoutValues(told), where, sql, error);
  }

  /** Errors of the standard's class 22 quote the value that is too large or of a wrong form. */
  private static String withoutValues(DriverError told) {
    String message = told.message();
    String state = told.sqlState();
    int quote = message.indexOf('"');
    if (state == null || !state.startsWith("22") || quote < 0) {
      return message;
    }
    return message.substring(0, quote) + "..." + message.substring(message.lastIndexOf('"') + 1);
  }

  private static DatabaseException kind(
      Problem problem, String message, String where, @Nullable Sql sql, SQLException cause) {
    String constraint = problem.constraint();
    List<String> columns = problem.columns();
    String name = (constraint == null ? "" : " '" + constraint + "'") + columns(columns) + where;
    String told = " (" + firstLine(message) + ")" + where;
    return switch (problem.kind()) {
      case UNIQUE ->
          new UniqueViolation(
              failure(
                  "unique-violation",
                  "A value exists already for the unique constraint" + name,
                  sql,
                  cause),
              constraint,
              columns);
      case FOREIGN_KEY ->
          new ForeignKeyViolation(
              failure(
                  "foreign-key-violation",
                  "A row that is referred to is missing or still in use, by the foreign key" + name,
                  sql,
                  cause),
              constraint,
              columns);
      case NOT_NULL ->
          new NotNullViolation(
              failure("not-null-violation", "NULL where a value must be" + name, sql, cause),
              constraint,
              columns);
      case CHECK ->
          new CheckViolation(
              failure("check-violation", "A row breaks the check" + name, sql, cause),
              constraint,
              columns);
      default -> plain(problem, told, sql, cause);
    };
  }

  private static DatabaseException plain(
      Problem problem, String told, @Nullable Sql sql, SQLException cause) {
    return switch (problem.kind()) {
      case SERIALIZATION ->
          new SerializationFailure(
              failure(
                  "serialization-failure",
                  "Run the transaction again, for example with TransactionOptions.retries: another one came between"
                      + told,
                  sql,
                  cause));
      case DEADLOCK ->
          new Deadlock(
              failure(
                  "deadlock",
                  "Transactions waited for each other; this one had to end" + told,
                  sql,
                  cause));
      case LOCK_TIMEOUT ->
          new LockTimeout(failure("lock-timeout", "A lock was not had in time" + told, sql, cause));
      case STATEMENT_TIMEOUT ->
          new StatementTimeout(
              failure(
                  "statement-timeout",
                  "The statement took too long or was cancelled" + told,
                  sql,
                  cause));
      case CONNECTION_LOST ->
          new ConnectionLost(
              failure(
                  "connection-lost",
                  "The connection is gone; whether the statement ran is not known" + told,
                  sql,
                  cause));
      default -> fault(problem, told, sql, cause);
    };
  }

  private static DatabaseException fault(
      Problem problem, String told, @Nullable Sql sql, SQLException cause) {
    return switch (problem.kind()) {
      case AUTHENTICATION ->
          new AuthenticationFailed(
              failure(
                  "authentication-failed",
                  "The server does not let this user in" + told,
                  sql,
                  cause));
      case DATA ->
          new DataError(
              failure(
                  "data-error",
                  "A value is too long, out of range or of a wrong form" + told,
                  sql,
                  cause));
      case MISSING_OBJECT ->
          new MissingObject(
              failure(
                  "missing-object", "A table, column or function is missing" + told, sql, cause));
      case SYNTAX ->
          new InvalidSql(
              failure(
                  "invalid-sql",
                  "The database does not understand the statement" + told,
                  sql,
                  cause));
      case READ_ONLY ->
          new ReadOnlyViolation(
              failure("read-only", "Nothing can be written here" + told, sql, cause));
      default -> new DatabaseException(failure("error", "The database refused" + told, sql, cause));
    };
  }

  private static Failure failure(
      String id, String sentence, @Nullable Sql sql, @Nullable Throwable cause) {
    return new Failure("database." + id, sentence, sql, cause);
  }

  private static String columns(List<String> columns) {
    return columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("no words");
  }

  private static String shortened(String sql) {
    return sql.length() <= SHOWN ? sql : sql.substring(0, SHOWN) + "...";
  }
}
