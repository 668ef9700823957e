package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function over the rows around each row.
 *
 * <pre>{@code
 * new Window(Call.of("row_number"), List.of(author), List.of(OrderBy.desc(created)), null)
 * // row_number() OVER (PARTITION BY "author_id" ORDER BY "created_at" DESC)
 * }</pre>
 *
 * @param function a {@link Call} or an {@link Aggregate}
 * @param partitionBy which rows belong together
 * @param orderBy in which order
 * @param frame which of them count, or null for the default of SQL
 */
public record Window(
    Expr function, List<Expr> partitionBy, List<OrderBy> orderBy, @Nullable Frame frame)
    implements Expr {
  /** Copies the lists. */
  public Window {
    partitionBy = List.copyOf(partitionBy);
    orderBy = List.copyOf(orderBy);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.window(this);
  }
}
