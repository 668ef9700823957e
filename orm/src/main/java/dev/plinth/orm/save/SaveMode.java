package dev.plinth.orm.save;

/** How an object is saved. */
public enum SaveMode {
  /** A new object is inserted, one that has a row is updated. */
  SAVE,
  /** It is inserted, whether a row is known or not. */
  INSERT,
  /** It is updated, whether a row is known or not. */
  UPDATE
}
