package dev.plinth.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Known rows to read from.
 *
 * <pre>{@code
 * // PostgreSQL: unnest(?::bigint[], ?::text[]) AS v("id", "name")   one bind per column
 * // SQLite:     (SELECT ? AS "id", ? AS "name" UNION ALL SELECT ?, ?) AS v
 * }</pre>
 *
 * @param columns names of the columns
 * @param types their types
 * @param rows the values, one for each column
 * @param alias how its columns are spoken of
 */
public record ValuesSource(
    List<String> columns, List<SqlType> types, List<List<@Nullable Object>> rows, String alias)
    implements Source {
  /** Copies the lists and checks that every row has a value for each column. */
  public ValuesSource {
    columns = List.copyOf(columns);
    types = List.copyOf(types);
    rows = copy(rows);
    int width = columns.size();
    if (types.size() != width || rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("Every column needs a type and a value in each row");
    }
  }

  private static List<List<@Nullable Object>> copy(List<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> copies = new ArrayList<>(rows.size());
    for (List<@Nullable Object> row : rows) {
      copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    return Collections.unmodifiableList(copies);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.valuesSource(this);
  }
}
