package dev.plinth.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values together occur once.
 *
 * @param name name of the constraint, see {@link Names}
 * @param columns names of the columns
 * @param where for which rows, or null for all; with a condition it is a unique index
 */
public record UniqueConstraint(String name, List<String> columns, @Nullable SqlText where)
    implements TablePart {
  /** Copies the list. */
  public UniqueConstraint {
    columns = List.copyOf(columns);
  }

  /** A copy with another name. */
  public UniqueConstraint name(String name) {
    return new UniqueConstraint(name, columns, where);
  }

  /** A copy of other columns. */
  public UniqueConstraint columns(List<String> columns) {
    return new UniqueConstraint(name, columns, where);
  }

  /** A copy for some rows only; null is for all. */
  public UniqueConstraint where(@Nullable SqlText where) {
    return new UniqueConstraint(name, columns, where);
  }
}
