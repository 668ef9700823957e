package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * The only value of a query with one column; null where it has no row. {@code (SELECT ..)}.
 *
 * @param query the query
 */
public record Scalar(Query query) implements Expr {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.scalar(this);
  }
}
