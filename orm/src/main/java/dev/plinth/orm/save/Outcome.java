package dev.plinth.orm.save;

/** What became of one object of an insert that may meet rows that are there already. */
public enum Outcome {
  /** A row was inserted. */
  INSERTED,
  /** A row was there and was updated. */
  UPDATED,
  /** A row was there and was left as it is; the object is not saved. */
  IGNORED
}
