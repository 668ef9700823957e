package dev.plinth.sql.dialect;

import dev.plinth.sql.OrderBy;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.View;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The normal form of schemas in SQLite: everything but columns and views sorted by name; types as
 * their declaration tells them, so that an enum is a text and a list is JSON; a key of one INTEGER
 * column is numbered by the database, and as wide as the columns that refer to it (64 bits where
 * none does); no comments, names of keys, methods of indexes, carried columns, exclusions, enum
 * types, sequences, extensions and schemas.
 */
final class SqliteNormalForm {
  private final Dialect dialect;

  SqliteNormalForm(Dialect dialect) {
    this.dialect = dialect;
  }

  Schema of(Schema schema) {
    List<Table> tables = schema.tables().stream().map(this::table).toList();
    List<Table> sized = tables.stream().map(table -> sized(table, tables)).toList();
    return Schema.of(
            sized.stream().sorted(Comparator.comparing(table -> table.name().toString())).toList())
        .withViews(
            schema.views().stream()
                .map(view -> new View(view.name(), view.query(), false, null))
                .toList());
  }

  private Table table(Table table) {
    return NormalForms.of(
        table
            .primaryKey(new PrimaryKey(null, table.primaryKey().columns()))
            .columns(table.columns().stream().map(column -> column(column, table)).toList())
            .foreignKeys(table.foreignKeys().stream().map(key -> key.validated(true)).toList())
            .checks(table.checks().stream().map(check -> check.validated(true)).toList())
            .indexes(table.indexes().stream().map(SqliteNormalForm::index).toList())
            .exclusions(List.of())
            .comment(null));
  }

  private TableColumn column(TableColumn column, Table table) {
    boolean single = table.primaryKey().columns().equals(List.of(column.name()));
    boolean rowNumber = single && dialect.typeName(column.type()).equals("INTEGER");
    return column
        .identity(column.identity() || rowNumber)
        .always(false)
        .type(SqliteTypes.of(dialect.typeName(column.type())))
        .comment(null);
  }

  private static Index index(Index index) {
    return index
        .method(null)
        .include(List.of())
        .keys(index.keys().stream().map(SqliteNormalForm::key).toList());
  }

  private static IndexKey key(IndexKey key) {
    return new IndexKey(key.column(), key.expression(), key.descending(), OrderBy.Nulls.DEFAULT);
  }

  private static Table sized(Table table, List<Table> all) {
    return table.columns(
        table.columns().stream()
            .map(column -> column.identity() ? column.type(width(table, column, all)) : column)
            .toList());
  }

  /** The widest type of the columns that refer to a numbered one. */
  private static SqlType width(Table table, TableColumn column, List<Table> all) {
    List<SqlType> types =
        all.stream().flatMap(other -> referring(other, table.name(), column.name())).toList();
    boolean narrow = !types.isEmpty() && types.stream().allMatch(SqlType.INTEGER::equals);
    return narrow ? SqlType.INTEGER : SqlType.BIGINT;
  }

  private static Stream<SqlType> referring(Table table, TableName target, String column) {
    return table.foreignKeys().stream()
        .filter(key -> key.target().name().equals(target.name()))
        .filter(key -> key.targetColumns().equals(List.of(column)))
        .map(key -> table.column(key.columns().get(0)).orElse(null))
        .filter(Objects::nonNull)
        .map(TableColumn::type);
  }
}
