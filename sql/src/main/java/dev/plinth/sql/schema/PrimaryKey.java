package dev.plinth.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that tell one row from another.
 *
 * @param name name of the constraint, or null for the database's choice
 * @param columns names of the columns; none means a table without a key
 */
public record PrimaryKey(@Nullable String name, List<String> columns) implements TablePart {
  /** No key. */
  public static final PrimaryKey NONE = new PrimaryKey(null, List.of());

  /** Copies the list. */
  public PrimaryKey {
    columns = List.copyOf(columns);
  }

  /** A key of these columns. */
  public static PrimaryKey of(String... columns) {
    return new PrimaryKey(null, List.of(columns));
  }

  /** A copy with another name; null is the database's choice. */
  public PrimaryKey name(@Nullable String name) {
    return new PrimaryKey(name, columns);
  }

  /** A copy of other columns. */
  public PrimaryKey columns(List<String> columns) {
    return new PrimaryKey(name, columns);
  }
}
