package dev.plinth.sql.schema;

import dev.plinth.sql.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param exclusions what no two rows of it have in common
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
    List<ExclusionConstraint> exclusions,
    List<Index> indexes,
    @Nullable String comment) {
  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    foreignKeys = List.copyOf(foreignKeys);
    uniques = List.copyOf(uniques);
    checks = List.copyOf(checks);
    exclusions = List.copyOf(exclusions);
    indexes = List.copyOf(indexes);
  }

  /** A table of columns and a key, without constraints and indexes. */
  public static Table of(TableName name, List<TableColumn> columns, PrimaryKey primaryKey) {
    return new Table(
        name, columns, primaryKey, List.of(), List.of(), List.of(), List.of(), List.of(), null);
  }

  /**
   * A table of its parts, in any order.
   *
   * <pre>{@code
   * Table.of(TableName.of("users"),
   *     TableColumn.identity("id"),
   *     TableColumn.of("email", SqlType.TEXT),
   *     PrimaryKey.of("id"),
   *     Index.on("users_email_idx", "email"))
   * }</pre>
   */
  public static Table of(TableName name, TablePart... parts) {
    List<PrimaryKey> keys = only(PrimaryKey.class, parts);
    return new Table(
        name,
        only(TableColumn.class, parts),
        keys.isEmpty() ? PrimaryKey.NONE : keys.get(0),
        only(ForeignKeyConstraint.class, parts),
        only(UniqueConstraint.class, parts),
        only(CheckConstraint.class, parts),
        only(ExclusionConstraint.class, parts),
        only(Index.class, parts),
        null);
  }

  private static <T> List<T> only(Class<T> kind, TablePart... parts) {
    return Stream.of(parts).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** A copy with these references. */
  public Table foreignKeys(List<ForeignKeyConstraint> foreignKeys) {
    return new Table(
        name, columns, primaryKey, foreignKeys, uniques, checks, exclusions, indexes, comment);
  }

  /** A copy with these unique columns. */
  public Table uniques(List<UniqueConstraint> uniques) {
    return new Table(
        name, columns, primaryKey, foreignKeys, uniques, checks, exclusions, indexes, comment);
  }

  /** A copy with these checks. */
  public Table checks(List<CheckConstraint> checks) {
    return new Table(
        name, columns, primaryKey, foreignKeys, uniques, checks, exclusions, indexes, comment);
  }

  /** A copy with these indexes. */
  public Table indexes(List<Index> indexes) {
    return new Table(
        name, columns, primaryKey, foreignKeys, uniques, checks, exclusions, indexes, comment);
  }

  /** A copy with a comment. */
  public Table comment(@Nullable String comment) {
    return new Table(
        name, columns, primaryKey, foreignKeys, uniques, checks, exclusions, indexes, comment);
  }

  /** A copy with another name. */
  public Table name(TableName name) {
    return new Table(
        name, columns, primaryKey, foreignKeys, uniques, checks, exclusions, indexes, comment);
  }

  /** A copy with these columns. */
  public Table columns(List<TableColumn> columns) {
    return new Table(
        name, columns, primaryKey, foreignKeys, uniques, checks, exclusions, indexes, comment);
  }

  /** A copy with another key. */
  public Table primaryKey(PrimaryKey primaryKey) {
    return new Table(
        name, columns, primaryKey, foreignKeys, uniques, checks, exclusions, indexes, comment);
  }

  /** A copy with these exclusions. */
  public Table exclusions(List<ExclusionConstraint> exclusions) {
    return new Table(
        name, columns, primaryKey, foreignKeys, uniques, checks, exclusions, indexes, comment);
  }

  /** The column of that name, or empty. */
  public Optional<TableColumn> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** A copy where the column of that name is replaced by another one, in the same place. */
  public Table replace(String name, TableColumn column) {
    return columns(columns.stream().map(old -> old.name().equals(name) ? column : old).toList());
  }
}
