package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function applied to arguments. The name is plain letters, digits and underscores; a dialect may
 * write another function that does the same.
 *
 * <pre>{@code
 * Call.of("lower", Column.of("name"))   // lower("name")
 * }</pre>
 *
 * Known on every dialect: {@code lower upper length trim ltrim rtrim abs sign round floor ceil
 * power sqrt exp ln mod random coalesce nullif greatest least concat substring replace strpos now
 * current_date}.
 *
 * @param function its name in lower case
 * @param args its arguments
 */
public record Call(String function, List<Expr> args) implements Expr {
  /** Copies the lists. */
  public Call {
    args = List.copyOf(args);
  }

  /** That function of these arguments. */
  public static Call of(String function, Expr... args) {
    return new Call(function, List.of(args));
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.call(this);
  }
}
