package dev.plinth.orm.save;

import dev.plinth.sql.PlinthException;

/**
 * Somebody else changed the row of a versioned object since it was read. Nothing was written.
 * Refresh the object, make the change again, save again.
 */
public final class StaleObject extends PlinthException {
  private static final long serialVersionUID = 1L;

  StaleObject(String sentence) {
    super("save.stale-object", sentence);
  }
}
