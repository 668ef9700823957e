package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A source joined to those before it. {@code LEFT JOIN "users" u ON u."id" = p."author_id"}.
 *
 * @param kind how
 * @param source what
 * @param on the condition; null for a cross join and for lateral sources without one
 */
public record Join(Kind kind, Source source, @Nullable Expr on) {
  /** How a source is joined. */
  public enum Kind {
    /** Only rows that match. */
    INNER,
    /** Also rows without a match. */
    LEFT,
    /** Each with each. */
    CROSS
  }

  /** Only rows that match. */
  public static Join inner(Source source, Expr on) {
    return new Join(Kind.INNER, source, on);
  }

  /** Also rows without a match. */
  public static Join left(Source source, Expr on) {
    return new Join(Kind.LEFT, source, on);
  }
}
