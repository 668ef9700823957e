package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A query to read from. {@code (SELECT ..) q}.
 *
 * @param query the query
 * @param alias how its columns are spoken of
 * @param lateral whether it may speak of the sources before it
 */
public record QuerySource(Query query, String alias, boolean lateral) implements Source {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.querySource(this);
  }
}
