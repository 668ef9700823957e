package dev.plinth.sql.schema;

/**
 * How the database computes a column from others of the same row, kept on disk.
 *
 * <pre>{@code
 * Generated.stored("price * amount")   // GENERATED ALWAYS AS (price * amount) STORED
 * }</pre>
 *
 * @param expression the computation
 */
public record Generated(SqlText expression) {
  /** A column computed when its row is written. */
  public static Generated stored(String expression) {
    return new Generated(new SqlText(expression));
  }
}
