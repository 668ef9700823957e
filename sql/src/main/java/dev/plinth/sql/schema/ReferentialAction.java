package dev.plinth.sql.schema;

/**
 * What the database does with the rows that refer to a row which is deleted or gets another key.
 */
public enum ReferentialAction {
  /** Refuses, at the end of the statement or transaction. */
  NO_ACTION,
  /** Refuses at once. */
  RESTRICT,
  /** Deletes or changes them too. */
  CASCADE,
  /** Sets their reference to null. */
  SET_NULL,
  /** Sets their reference to its default. */
  SET_DEFAULT
}
