package dev.plinth.sql.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error of a database is, in words that are the same for every database.
 *
 * @param kind what went wrong
 * @param constraint name of the broken constraint, or null where unknown
 * @param columns the columns it is about, as far as known
 */
public record Problem(ProblemKind kind, @Nullable String constraint, List<String> columns) {
  /** Copies the list. */
  public Problem {
    columns = List.copyOf(columns);
  }

  /** A problem of which nothing more is known. */
  public static Problem of(ProblemKind kind) {
    return new Problem(kind, null, List.of());
  }
}
