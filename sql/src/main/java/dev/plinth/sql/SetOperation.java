package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers of two queries put together, columns by position.
 *
 * <pre>{@code
 * SetOperation.of(SetOperation.Kind.UNION, left, right)   // SELECT .. UNION SELECT ..
 * }</pre>
 *
 * @param kind how
 * @param left first query
 * @param right second query
 * @param orderBy order of the whole; names columns of the left query
 * @param limit most rows of the whole, or null
 * @param offset rows of the whole left out first, or null
 */
public record SetOperation(
    Kind kind,
    Query left,
    Query right,
    List<OrderBy> orderBy,
    @Nullable Long limit,
    @Nullable Long offset)
    implements Query {
  /** How two answers are put together. */
  public enum Kind {
    /** Rows of either, each once. */
    UNION,
    /** Rows of either. */
    UNION_ALL,
    /** Rows of both. */
    INTERSECT,
    /** Rows of the left that are not in the right. */
    EXCEPT
  }

  /** Copies the list and checks the page. */
  public SetOperation {
    orderBy = List.copyOf(orderBy);
    Select.checkPage(limit, offset);
  }

  /** Two queries put together, without order and limits. */
  public static SetOperation of(Kind kind, Query left, Query right) {
    return new SetOperation(kind, left, right, List.of(), null, null);
  }

  /** A copy in that order. */
  public SetOperation orderBy(List<OrderBy> orderBy) {
    return new SetOperation(kind, left, right, orderBy, limit, offset);
  }

  /** A copy with at most that many rows; null is without limit. */
  public SetOperation limit(@Nullable Long limit) {
    return new SetOperation(kind, left, right, orderBy, limit, offset);
  }

  /** A copy without the first rows; null starts at the first. */
  public SetOperation offset(@Nullable Long offset) {
    return new SetOperation(kind, left, right, orderBy, limit, offset);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.setOperation(this);
  }
}
