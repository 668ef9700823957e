package dev.plinth.sql.dialect;

/** The kinds of errors of databases, the same for all of them. */
public enum ProblemKind {
  /** A value that must occur once occurs twice. */
  UNIQUE,
  /** A reference to a row that is not there, or a row still referred to. */
  FOREIGN_KEY,
  /** Nothing where something must be. */
  NOT_NULL,
  /** A row that breaks a check. */
  CHECK,
  /** A transaction that must be run again for the sake of isolation. */
  SERIALIZATION,
  /** Transactions waiting for each other. */
  DEADLOCK,
  /** A lock not had in time. */
  LOCK_TIMEOUT,
  /** A statement that took too long or was cancelled. */
  STATEMENT_TIMEOUT,
  /** The server or the way to it is gone. */
  CONNECTION_LOST,
  /** A wrong user or password, or a database that is not open to them. */
  AUTHENTICATION,
  /** A value too long, out of range or of a wrong form. */
  DATA,
  /** A table, column or function that is not there. */
  MISSING_OBJECT,
  /** A statement that the database does not understand. */
  SYNTAX,
  /** A write where only reading is possible. */
  READ_ONLY,
  /** Anything else. */
  OTHER
}
