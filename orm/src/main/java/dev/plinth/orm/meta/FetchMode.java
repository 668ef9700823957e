package dev.plinth.orm.meta;

/**
 * What touching a relation or column does that was not loaded. Set for the objects of one query by
 * {@code fetchMode(...)}, for those of a database by {@code FetchModes.set(db, ...)}.
 */
public enum FetchMode {
  /** Loads it for all objects of the same result in one statement: the default. */
  PEERS,
  /** Loads it for the one object. */
  ONE,
  /** Is an error that names the relation and the way to load it beforehand. */
  FORBID
}
