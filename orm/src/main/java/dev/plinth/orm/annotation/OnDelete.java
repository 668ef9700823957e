package dev.plinth.orm.annotation;

/** What happens to the rows that point to a row when it is deleted. */
public enum OnDelete {
  /** The database refuses, at the end of the statement or transaction: the default. */
  NO_ACTION,
  /** The database refuses at once. */
  RESTRICT,
  /** The database deletes them too. */
  CASCADE,
  /** The database sets their reference to null; it has to be a {@code Ref<@Nullable X>}. */
  SET_NULL,
  /** The database sets their reference to the column's default. */
  SET_DEFAULT,
  /** Plinth refuses before the delete is sent and names the objects that are in the way. */
  PROTECT
}
