package dev.plinth.orm.annotation;

/** What happens to the rows that point to a row when its key changes. */
public enum OnUpdate {
  /** The database refuses, at the end of the statement or transaction: the default. */
  NO_ACTION,
  /** The database refuses at once. */
  RESTRICT,
  /** The database changes their reference too. */
  CASCADE,
  /** The database sets their reference to null. */
  SET_NULL,
  /** The database sets their reference to the column's default. */
  SET_DEFAULT
}
