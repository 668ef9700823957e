package dev.plinth.sql;

import java.util.List;

/**
 * A query with a name for the statement that follows. {@code WITH "tree" ("id") AS (SELECT ..)}.
 *
 * @param name its name, used by {@link CteSource}
 * @param columns names of its columns; none leaves the query's own
 * @param query the query
 * @param recursive whether the query speaks of itself
 */
public record Cte(String name, List<String> columns, Query query, boolean recursive) {
  /** Copies the list. */
  public Cte {
    columns = List.copyOf(columns);
  }
}
