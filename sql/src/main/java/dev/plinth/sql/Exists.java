package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * Whether a query has an answer. {@code EXISTS (SELECT ..)}.
 *
 * @param query the query
 */
public record Exists(Query query) implements Expr {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.exists(this);
  }
}
