package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * Whether a text contains, starts with, ends with or equals another, wildcards taken literally.
 * Case-sensitive unless told otherwise, on every database.
 *
 * <pre>{@code
 * new TextMatch(Column.of("name"), TextMatch.Match.CONTAINS, Bind.of("50%"), true)
 * // PostgreSQL: "name" ILIKE ? ESCAPE '!'     with %50!%%
 * // SQLite:     "name" LIKE ? ESCAPE '!'      ignores the case of a-z only, see Capability
 * }</pre>
 *
 * @param value the text searched in
 * @param match where
 * @param pattern the text searched for
 * @param ignoreCase whether {@code A} is {@code a}
 */
public record TextMatch(Expr value, Match match, Expr pattern, boolean ignoreCase) implements Expr {
  /** Where the pattern must be found. */
  public enum Match {
    /** Anywhere. */
    CONTAINS,
    /** At the start. */
    STARTS_WITH,
    /** At the end. */
    ENDS_WITH,
    /** The whole text. */
    EQUALS
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.textMatch(this);
  }
}
