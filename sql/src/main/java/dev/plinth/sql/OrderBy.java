package dev.plinth.sql;

/**
 * One key of an order.
 *
 * <pre>{@code
 * OrderBy.desc(Column.of("age"))                                  // "age" DESC
 * new OrderBy(Column.of("age"), false, OrderBy.Nulls.LAST)        // "age" NULLS LAST
 * }</pre>
 *
 * @param expr what is compared
 * @param descending largest first
 * @param nulls where nulls go
 */
public record OrderBy(Expr expr, boolean descending, Nulls nulls) {
  /** Where nulls go. */
  public enum Nulls {
    /** As the database does it. */
    DEFAULT,
    /** Before all values. */
    FIRST,
    /** After all values. */
    LAST
  }

  /** Smallest first. */
  public static OrderBy asc(Expr expr) {
    return new OrderBy(expr, false, Nulls.DEFAULT);
  }

  /** Largest first. */
  public static OrderBy desc(Expr expr) {
    return new OrderBy(expr, true, Nulls.DEFAULT);
  }
}
