package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many rows computed into one value.
 *
 * <pre>{@code
 * Aggregate.of("count")                           // count(*)
 * Aggregate.of("sum", Column.of("total"))         // sum("total")
 * }</pre>
 *
 * Known on every dialect: {@code count sum avg min max stddev variance string_agg array_agg
 * json_agg bool_and bool_or}. A {@code count} of nothing counts rows; {@code string_agg} has the
 * separator as its second argument; {@code stddev} and {@code variance} are those of a sample,
 * {@code stddev_pop} and {@code var_pop} those of all there is.
 *
 * @param function its name in lower case
 * @param args its arguments
 * @param distinct whether equal values count once
 * @param filter which rows it sees, or null for all
 * @param orderBy in which order it sees them
 */
public record Aggregate(
    String function,
    List<Expr> args,
    boolean distinct,
    @Nullable Expr filter,
    List<OrderBy> orderBy)
    implements Expr {
  /** Copies the lists. */
  public Aggregate {
    args = List.copyOf(args);
    orderBy = List.copyOf(orderBy);
  }

  /** That function of these arguments, over all rows. */
  public static Aggregate of(String function, Expr... args) {
    return new Aggregate(function, List.of(args), false, null, List.of());
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.aggregate(this);
  }
}
