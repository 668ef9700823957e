package dev.plinth.sql.schema;

import dev.plinth.sql.TableName;
import java.util.List;

/**
 * Columns whose values must exist as the key of a row elsewhere.
 *
 * @param name name of the constraint, see {@link Names}
 * @param columns names of the columns
 * @param target the table referred to
 * @param targetColumns the columns referred to, as many
 * @param onDelete what happens when the row referred to is deleted
 * @param onUpdate what happens when its key changes
 * @param deferrable whether a transaction may break it until its end
 */
public record ForeignKeyConstraint(
    String name,
    List<String> columns,
    TableName target,
    List<String> targetColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    boolean deferrable) {
  /** Copies the lists and checks that they are equally long. */
  public ForeignKeyConstraint {
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
    if (columns.isEmpty() || columns.size() != targetColumns.size()) {
      throw new IllegalArgumentException("A foreign key needs a target column for each column");
    }
  }
}
