package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * One column of an answer. {@code count(*) AS "posts"}.
 *
 * @param expr its value
 * @param alias its name, or null for the database's choice
 */
public record SelectItem(Expr expr, @Nullable String alias) {
  /** A column of the answer without a name of its own. */
  public static SelectItem of(Expr expr) {
    return new SelectItem(expr, null);
  }
}
