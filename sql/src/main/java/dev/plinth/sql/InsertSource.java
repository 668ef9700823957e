package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/** What an {@link Insert} inserts. */
public sealed interface InsertSource permits Rows, FromQuery, DefaultValues {
  /** Calls the visitor's method for this kind of source. */
  <R extends @Nullable Object> R accept(Visitor<R> visitor);
}
