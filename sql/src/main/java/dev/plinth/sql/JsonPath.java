package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value inside a JSON document. A missing key is SQL NULL; a JSON null is SQL NULL too, unless
 * the result is asked for as JSON.
 *
 * <pre>{@code
 * new JsonPath(Column.of("settings"), List.of("mail", "weekly"), SqlType.BOOLEAN)
 * // PostgreSQL: CAST(jsonb_extract_path_text("settings", ?, ?) AS boolean)
 * }</pre>
 *
 * @param value the document
 * @param steps keys, or positions in arrays as digits
 * @param as the type of the result; null leaves it JSON
 */
public record JsonPath(Expr value, List<String> steps, @Nullable SqlType as) implements Expr {
  /** Copies the lists. */
  public JsonPath {
    steps = List.copyOf(steps);
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.jsonPath(this);
  }
}
