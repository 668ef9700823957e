package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * Whether a value is in the answer of a query. {@code "id" IN (SELECT ..)}.
 *
 * @param left the value, a {@link Tuple} for several columns
 * @param query the query
 */
public record InQuery(Expr left, Query query) implements Expr {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.inQuery(this);
  }
}
