package dev.plinth.sql.dialect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a catalogue's answer: texts by the names of their columns.
 *
 * @param values each column's text, null for NULL
 */
public record CatalogRow(Map<String, @Nullable String> values) {
  /** Copies the values. Spelled out: the short form would lose what may be null. */
  public CatalogRow(Map<String, @Nullable String> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * The text of a column that is never NULL.
   *
   * @throws NullPointerException when it is
   */
  public String text(String column) {
    return Objects.requireNonNull(values.get(column), column);
  }

  /** The text of a column, or null. */
  public @Nullable String optional(String column) {
    return values.get(column);
  }

  /** Whether a column is true. */
  public boolean flag(String column) {
    String value = values.get(column);
    return value != null && (value.equals("t") || value.equals("true") || value.equals("1"));
  }

  /** The number in a column that is never NULL. */
  public long number(String column) {
    return Long.parseLong(text(column));
  }

  /** The numbers in a column of numbers with blanks or commas between them; none for NULL. */
  List<Integer> numbers(String column) {
    String value = values.get(column);
    if (value == null) {
      return List.of();
    }
    return Stream.of(value.split("[ ,{}]+"))
        .filter(part -> !part.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }
}
