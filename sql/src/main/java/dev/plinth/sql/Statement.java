package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A whole statement; a dialect compiles it into {@link Sql}. Equal statements are compiled into
 * equal SQL.
 */
public sealed interface Statement permits Query, Insert, Update, Delete {
  /** Calls the visitor's method for this kind of statement. */
  <R extends @Nullable Object> R accept(Visitor<R> visitor);
}
