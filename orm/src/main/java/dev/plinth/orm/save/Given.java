package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.RowState;

/** Whether a new object gives a value to a field, or leaves it to the database. */
final class Given {
  private Given() {}

  /**
   * A field that the database can make is given where it holds a value that somebody set. Null is
   * never one, and neither is the zero that a primitive field starts with.
   */
  static boolean isGiven(RowState state, FieldMeta field) {
    if (!field.madeByDatabase()) {
      return true;
    }
    boolean fresh = state.result() == null && !state.isChanged(field.index());
    return field.writable() && !fresh && state.get(field.index()) != null;
  }
}
