package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value is one of many known ones. Of no values it is {@code FALSE}.
 *
 * <pre>{@code
 * new InValues(Column.of("id"), List.of(1L, 2L), SqlType.BIGINT)
 * // PostgreSQL: "id" = ANY(?)      one array bind: one plan for any number of values
 * // SQLite:     "id" IN (?, ?)     beyond its bind limit: IN (SELECT value FROM json_each(?))
 * }</pre>
 *
 * @param left the value
 * @param values the known ones, none of them null
 * @param type their type
 */
public record InValues(Expr left, List<?> values, SqlType type) implements Expr {
  /** Copies the lists. */
  public InValues {
    values = List.copyOf(values);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.inValues(this);
  }
}
