package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a query to insert. {@code INSERT INTO .. SELECT ..}.
 *
 * @param query the query
 */
public record FromQuery(Query query) implements InsertSource {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.fromQuery(this);
  }
}
