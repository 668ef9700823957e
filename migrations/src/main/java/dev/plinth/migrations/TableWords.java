package dev.plinth.migrations;

import dev.plinth.migrations.source.TableNames;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.TablePart;
import dev.plinth.sql.schema.UniqueConstraint;
import dev.plinth.sql.schema.View;
import java.util.List;

/**
 * The words for what tables are made of. A {@link Migration} has them at hand; others import them.
 *
 * <pre>{@code
 * table("users",
 *     identity("id"),
 *     varchar("name", 50),
 *     integer("age").optional(),
 *     primaryKey("id"),
 *     unique("users_name_key", "name"))
 * }</pre>
 */
public abstract class TableWords {
  TableWords() {}

  /** A key of 64 bits that the database numbers. */
  public static TableColumn identity(String name) {
    return TableColumn.identity(name);
  }

  /** A whole number of 64 bits. */
  public static TableColumn bigint(String name) {
    return TableColumn.of(name, SqlType.BIGINT);
  }

  /** A whole number of 32 bits. */
  public static TableColumn integer(String name) {
    return TableColumn.of(name, SqlType.INTEGER);
  }

  /** A whole number of 16 bits. */
  public static TableColumn smallint(String name) {
    return TableColumn.of(name, SqlType.SMALLINT);
  }

  /** True or false. */
  public static TableColumn bool(String name) {
    return TableColumn.of(name, SqlType.BOOLEAN);
  }

  /** A text of any length. */
  public static TableColumn text(String name) {
    return TableColumn.of(name, SqlType.TEXT);
  }

  /** A decimal number without limits. */
  public static TableColumn decimal(String name) {
    return TableColumn.of(name, SqlType.DECIMAL);
  }

  /** A floating point number of 32 bits. */
  public static TableColumn real(String name) {
    return TableColumn.of(name, SqlType.REAL);
  }

  /** A floating point number of 64 bits. */
  public static TableColumn floating(String name) {
    return TableColumn.of(name, SqlType.DOUBLE);
  }

  /** A day. */
  public static TableColumn date(String name) {
    return TableColumn.of(name, SqlType.DATE);
  }

  /** A time of day. */
  public static TableColumn time(String name) {
    return TableColumn.of(name, SqlType.TIME);
  }

  /** A day and time of day, without a zone. */
  public static TableColumn timestamp(String name) {
    return TableColumn.of(name, SqlType.TIMESTAMP);
  }

  /** A moment in time. */
  public static TableColumn moment(String name) {
    return TableColumn.of(name, SqlType.TIMESTAMPTZ);
  }

  /** A length of time. */
  public static TableColumn interval(String name) {
    return TableColumn.of(name, SqlType.INTERVAL);
  }

  /** A UUID. */
  public static TableColumn uuid(String name) {
    return TableColumn.of(name, SqlType.UUID);
  }

  /** Bytes. */
  public static TableColumn binary(String name) {
    return TableColumn.of(name, SqlType.BINARY);
  }

  /** A JSON document. */
  public static TableColumn json(String name) {
    return TableColumn.of(name, SqlType.JSON);
  }

  /** A text of at most so many characters. */
  public static TableColumn varchar(String name, int length) {
    return TableColumn.of(name, SqlType.varchar(length));
  }

  /** A decimal number of so many digits, {@code scale} of them after the point. */
  public static TableColumn decimal(String name, int precision, int scale) {
    return TableColumn.of(name, SqlType.decimal(precision, scale));
  }

  /** A label of one of the database's enum types. */
  public static TableColumn enumOf(String name, String type) {
    return TableColumn.of(name, SqlType.enumOf(type));
  }

  /** A list of values of one type. */
  public static TableColumn arrayOf(String name, SqlType element) {
    return TableColumn.of(name, SqlType.arrayOf(element));
  }

  /** A column of any type. */
  public static TableColumn column(String name, SqlType type) {
    return TableColumn.of(name, type);
  }

  /** The key of a table. */
  public static PrimaryKey primaryKey(String... columns) {
    return PrimaryKey.of(columns);
  }

  /** Columns whose values together occur once. */
  public static UniqueConstraint unique(String name, String... columns) {
    return new UniqueConstraint(name, List.of(columns), null);
  }

  /** A condition that every row keeps. */
  public static CheckConstraint check(String name, String condition) {
    return new CheckConstraint(name, sql(condition));
  }

  /**
   * A reference to a row of another table.
   *
   * <pre>{@code
   * foreignKey("posts_author_id_fkey", "author_id", "users", "id").onDelete(ReferentialAction.CASCADE)
   * }</pre>
   */
  public static ForeignKeyConstraint foreignKey(
      String name, String column, String target, String targetColumn) {
    return foreignKey(name, List.of(column), target, List.of(targetColumn));
  }

  /** A reference of several columns. */
  public static ForeignKeyConstraint foreignKey(
      String name, List<String> columns, String target, List<String> targetColumns) {
    return new ForeignKeyConstraint(
        name,
        columns,
        TableNames.parse(target),
        targetColumns,
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION,
        false);
  }

  /** What no two rows have in common, by an index of that method. */
  public static ExclusionConstraint exclusion(
      String name, String method, ExclusionConstraint.Element... elements) {
    return new ExclusionConstraint(name, method, List.of(elements), null);
  }

  /** An index of columns. */
  public static Index index(String name, String... columns) {
    return Index.on(name, columns);
  }

  /**
   * An index of columns and expressions.
   *
   * <pre>{@code
   * indexOf("users_email_idx", IndexKey.expression("lower(email)"))
   * }</pre>
   */
  public static Index indexOf(String name, IndexKey... keys) {
    return Index.on(name).keys(List.of(keys));
  }

  /** A view. */
  public static View view(String name, String query) {
    return View.of(TableNames.parse(name), query);
  }

  /** A piece of the database's own SQL, for conditions and computations. */
  public static SqlText sql(String text) {
    return new SqlText(text);
  }

  /** A table of columns, keys, constraints and indexes, in any order. */
  public static Table table(String name, TablePart... parts) {
    return Table.of(TableNames.parse(name), parts);
  }
}
