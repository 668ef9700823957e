package dev.plinth.sql;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The name somebody most likely meant, for error messages that suggest one.
 *
 * <pre>{@code
 * NearestName.of("emial", List.of("age", "email", "id"));  // Optional[email]
 * NearestName.of("colour", List.of("age", "email"));       // Optional.empty: nothing is near
 * }</pre>
 */
public final class NearestName {
  private static final double THRESHOLD = 0.6;

  private NearestName() {}

  /** The candidate most similar to {@code asked}, or empty when none is similar enough. */
  public static Optional<String> of(String asked, Collection<String> candidates) {
    String nearest = null;
    double best = THRESHOLD;
    for (String candidate : candidates) {
      double similarity = similarity(plain(asked), plain(candidate));
      if (similarity > best || (nearest == null && similarity >= best)) {
        nearest = candidate;
        best = similarity;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** {@code " Did you mean 'email'?"} when a candidate is near, else the empty text. */
  public static String hint(String asked, Collection<String> candidates) {
    return of(asked, candidates).map(name -> " Did you mean '" + name + "'?").orElse("");
  }

  /** Case, underscores and hyphens are how people misspell most; they do not count. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  /** 1 for equal texts, 0 for texts with nothing in common. */
  private static double similarity(String left, String right) {
    int longest = Math.max(left.length(), right.length());
    return longest == 0 ? 0 : 1 - (double) distance(left, right) / longest;
  }

  /** Edits from one text to the other; two swapped neighbours count as one edit. */
  private static int distance(String left, String right) {
    int[][] edits = new int[left.length() + 1][right.length() + 1];
    for (int row = 0; row <= left.length(); row++) {
      for (int column = 0; column <= right.length(); column++) {
        edits[row][column] = cheapest(edits, left, right, row, column);
      }
    }
    return edits[left.length()][right.length()];
  }

  private static int cheapest(int[][] edits, String left, String right, int row, int column) {
    if (row == 0 || column == 0) {
      return row + column;
    }
    int replace = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
    int best =
        Math.min(
            edits[row - 1][column - 1] + replace,
            Math.min(edits[row - 1][column], edits[row][column - 1]) + 1);
    return isSwap(left, right, row, column) ? Math.min(best, edits[row - 2][column - 2] + 1) : best;
  }

  private static boolean isSwap(String left, String right, int row, int column) {
    return row > 1
        && column > 1
        && left.charAt(row - 1) == right.charAt(column - 2)
        && left.charAt(row - 2) == right.charAt(column - 1);
  }
}
