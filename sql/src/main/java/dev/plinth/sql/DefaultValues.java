package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/** One row of defaults to insert. {@code INSERT INTO .. DEFAULT VALUES}. */
public record DefaultValues() implements InsertSource {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.defaultValues(this);
  }
}
