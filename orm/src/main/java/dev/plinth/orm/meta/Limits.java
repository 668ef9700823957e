package dev.plinth.orm.meta;

import org.jspecify.annotations.Nullable;

/**
 * What saving accepts in a field beyond what its column's type says.
 *
 * @param min the least number, or null for any
 * @param max the greatest number, or null for any
 * @param minLength the least number of characters or bytes; 0 for any
 * @param maxLength the greatest number of characters or bytes; 0 for any; the length of a {@code
 *     VARCHAR} is its type's, not given here
 * @param pattern the regular expression that the whole text matches, or null for any
 */
public record Limits(
    @Nullable Number min,
    @Nullable Number max,
    int minLength,
    int maxLength,
    @Nullable String pattern) {

  /** No limits. */
  public static final Limits NONE = new Limits(null, null, 0, 0, null);
}
