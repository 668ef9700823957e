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
 * @param validated whether the rows that were there before it are known to keep it
 */
public record ForeignKeyConstraint(
    String name,
    List<String> columns,
    TableName target,
    List<String> targetColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    boolean deferrable,
    boolean validated)
    implements TablePart {
  /** Copies the lists and checks that they are equally long. */
  public ForeignKeyConstraint {
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
    if (columns.isEmpty() || columns.size() != targetColumns.size()) {
      throw new IllegalArgumentException("A foreign key needs a target column for each column");
    }
  }

  /** A reference that all rows keep. */
  public ForeignKeyConstraint(
      String name,
      List<String> columns,
      TableName target,
      List<String> targetColumns,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      boolean deferrable) {
    this(name, columns, target, targetColumns, onDelete, onUpdate, deferrable, true);
  }

  /** A copy with another name. */
  public ForeignKeyConstraint name(String name) {
    return new ForeignKeyConstraint(
        name, columns, target, targetColumns, onDelete, onUpdate, deferrable, validated);
  }

  /** A copy of other columns, as many as it refers to. */
  public ForeignKeyConstraint columns(List<String> columns) {
    return new ForeignKeyConstraint(
        name, columns, target, targetColumns, onDelete, onUpdate, deferrable, validated);
  }

  /** A copy that refers to another table. */
  public ForeignKeyConstraint target(TableName target) {
    return new ForeignKeyConstraint(
        name, columns, target, targetColumns, onDelete, onUpdate, deferrable, validated);
  }

  /** A copy that refers to other columns, as many as it has. */
  public ForeignKeyConstraint targetColumns(List<String> targetColumns) {
    return new ForeignKeyConstraint(
        name, columns, target, targetColumns, onDelete, onUpdate, deferrable, validated);
  }

  /** A copy that acts otherwise when a row is deleted. */
  public ForeignKeyConstraint onDelete(ReferentialAction onDelete) {
    return new ForeignKeyConstraint(
        name, columns, target, targetColumns, onDelete, onUpdate, deferrable, validated);
  }

  /** A copy that acts otherwise when a key changes. */
  public ForeignKeyConstraint onUpdate(ReferentialAction onUpdate) {
    return new ForeignKeyConstraint(
        name, columns, target, targetColumns, onDelete, onUpdate, deferrable, validated);
  }

  /** A copy that a transaction may break until its end, or not. */
  public ForeignKeyConstraint deferrable(boolean deferrable) {
    return new ForeignKeyConstraint(
        name, columns, target, targetColumns, onDelete, onUpdate, deferrable, validated);
  }

  /** A copy that old rows are known to keep, or not. */
  public ForeignKeyConstraint validated(boolean validated) {
    return new ForeignKeyConstraint(
        name, columns, target, targetColumns, onDelete, onUpdate, deferrable, validated);
  }
}
