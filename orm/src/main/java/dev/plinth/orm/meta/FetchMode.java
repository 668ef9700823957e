package dev.plinth.orm.meta;

/** What touching a relation or column does that was not loaded. */
public enum FetchMode {
  /** Loads it for all objects of the same result in one statement: the default. */
  PEERS,
  /** Loads it for the one object. */
  ONE,
  /** Is an error that names the relation and the way to load it beforehand. */
  FORBID
}
