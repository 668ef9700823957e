package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/** What rows are read from. */
public sealed interface Source permits TableSource, QuerySource, ValuesSource, CteSource {
  /** Calls the visitor's method for this kind of source. */
  <R extends @Nullable Object> R accept(Visitor<R> visitor);
}
