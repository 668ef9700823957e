package dev.plinth.orm.query;

import org.jspecify.annotations.Nullable;

/**
 * A value among those that a column can hold: the two that enclose it, which are the same where the
 * column can hold it exactly.
 *
 * <p>{@code 3.5} in an integer column lies between 3 and 4; {@code 70000} in a 16-bit column lies
 * above all, so there is no ceiling. What is left of a comparison is then plain: {@code x > 3.5} is
 * {@code x > 3}, and {@code x > 70000} is never true.
 *
 * @param floor the greatest value of the column that is not greater, or null where all are
 * @param ceiling the least value of the column that is not less, or null where all are
 * @param <V> the Java type of the column
 */
record Fit<V>(@Nullable V floor, @Nullable V ceiling) {

  /** A value that the column can hold. */
  static <V> Fit<V> exactly(V value) {
    return new Fit<>(value, value);
  }

  /** A value greater than all that the column can hold. */
  static <V> Fit<V> above(V greatest) {
    return new Fit<>(greatest, null);
  }

  /** A value less than all that the column can hold. */
  static <V> Fit<V> below(V least) {
    return new Fit<>(null, least);
  }

  /** The value where the column can hold it, else null. */
  @Nullable V exact() {
    return floor != null && floor.equals(ceiling) ? floor : null;
  }
}
