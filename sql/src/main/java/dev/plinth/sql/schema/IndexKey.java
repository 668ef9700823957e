package dev.plinth.sql.schema;

import dev.plinth.sql.OrderBy;
import org.jspecify.annotations.Nullable;

/**
 * One key of an {@link Index}: a column or an expression.
 *
 * @param column name of the column, or null for an expression
 * @param expression the expression, or null for a column
 * @param descending largest first
 * @param nulls where nulls go; left out where the database has no choice
 */
public record IndexKey(
    @Nullable String column,
    @Nullable SqlText expression,
    boolean descending,
    OrderBy.Nulls nulls) {
  /** Checks that it is either a column or an expression. */
  public IndexKey {
    if ((column == null) == (expression == null)) {
      throw new IllegalArgumentException("An index key is either a column or an expression");
    }
  }

  /** A column, smallest first. */
  public static IndexKey of(String column) {
    return new IndexKey(column, null, false, OrderBy.Nulls.DEFAULT);
  }

  /** An expression, smallest first. */
  public static IndexKey expression(String sql) {
    return new IndexKey(null, new SqlText(sql), false, OrderBy.Nulls.DEFAULT);
  }

  /** A copy with the largest first. */
  public IndexKey desc() {
    return new IndexKey(column, expression, true, nulls);
  }

  /** A copy of a key that is a column, with another column. */
  public IndexKey column(String column) {
    return new IndexKey(column, null, descending, nulls);
  }
}
