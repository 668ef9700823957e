package dev.plinth.orm.query;

import dev.plinth.sql.Expr;
import java.util.List;

/**
 * How an operator or function becomes SQL once its arguments have. Implementations are records, so
 * that equal questions are equal.
 */
public interface SqlFunction {

  /** The SQL for these arguments. */
  Expr apply(List<Expr> arguments);

  /**
   * Whether the result is null as soon as one argument is; only such a condition rules out nulls.
   */
  default boolean isStrict() {
    return true;
  }
}
