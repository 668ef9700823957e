package dev.plinth.sql.schema;

import dev.plinth.sql.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * <pre>{@code
 * Table.of(TableName.of("users"),
 *     List.of(TableColumn.identity("id"), TableColumn.of("name", SqlType.varchar(50))),
 *     PrimaryKey.of("id"))
 * }</pre>
 *
 * @param name its name
 * @param columns its columns, in order
 * @param primaryKey its key
 * @param foreignKeys its references to other tables
 * @param uniques what occurs once in it
 * @param checks what every row of it keeps
 * @param indexes its indexes
 * @param comment for people, or null
 */
public record Table(
    TableName name,
    List<TableColumn> columns,
    PrimaryKey primaryKey,
    List<ForeignKeyConstraint> foreignKeys,
    List<UniqueConstraint> uniques,
    List<CheckConstraint> checks,
    List<Index> indexes,
    @Nullable String comment) {
  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    foreignKeys = List.copyOf(foreignKeys);
    uniques = List.copyOf(uniques);
    checks = List.copyOf(checks);
    indexes = List.copyOf(indexes);
  }

  /** A table of columns and a key, without constraints and indexes. */
  public static Table of(TableName name, List<TableColumn> columns, PrimaryKey primaryKey) {
    return new Table(name, columns, primaryKey, List.of(), List.of(), List.of(), List.of(), null);
  }

  /** A copy with these references. */
  public Table foreignKeys(List<ForeignKeyConstraint> foreignKeys) {
    return new Table(name, columns, primaryKey, foreignKeys, uniques, checks, indexes, comment);
  }

  /** A copy with these unique columns. */
  public Table uniques(List<UniqueConstraint> uniques) {
    return new Table(name, columns, primaryKey, foreignKeys, uniques, checks, indexes, comment);
  }

  /** A copy with these checks. */
  public Table checks(List<CheckConstraint> checks) {
    return new Table(name, columns, primaryKey, foreignKeys, uniques, checks, indexes, comment);
  }

  /** A copy with these indexes. */
  public Table indexes(List<Index> indexes) {
    return new Table(name, columns, primaryKey, foreignKeys, uniques, checks, indexes, comment);
  }

  /** A copy with a comment. */
  public Table comment(@Nullable String comment) {
    return new Table(name, columns, primaryKey, foreignKeys, uniques, checks, indexes, comment);
  }
}
