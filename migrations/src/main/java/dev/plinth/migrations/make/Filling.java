package dev.plinth.migrations.make;

import dev.plinth.migrations.operation.AddColumn;
import dev.plinth.migrations.operation.AlterColumn;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RunSql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives existing rows a value in columns that are not null from now on. */
final class Filling {
  private final Answers answers;
  private final Asking asking;

  Filling(Answers answers, Asking asking) {
    this.answers = answers;
    this.asking = asking;
  }

  /** The same changes, with a value for the rows that need one. */
  List<Operation> fill(List<Operation> changes, Schema before) {
    List<Operation> filled = new ArrayList<>();
    Schema schema = before;
    for (Operation change : changes) {
      filled.addAll(filled(change, schema));
      schema = change.apply(schema);
    }
    return filled;
  }

  private List<Operation> filled(Operation change, Schema before) {
    if (change instanceof AddColumn add && isBare(add.column())) {
      return List.of(new AddColumn(add.table(), add.column(), value(add).value()));
    }
    if (change instanceof AlterColumn alter && becomesNotNull(alter, before)) {
      return Stream.concat(update(alter).stream(), Stream.of(change)).toList();
    }
    return List.of(change);
  }

  /** Whether the database has nothing to put into rows that exist. */
  private static boolean isBare(TableColumn column) {
    return !column.nullable()
        && column.defaultValue() == null
        && column.generated() == null
        && !column.identity();
  }

  private static boolean becomesNotNull(AlterColumn alter, Schema before) {
    boolean wasNullable =
        before
            .table(alter.table())
            .flatMap(table -> table.column(alter.column().name()))
            .filter(TableColumn::nullable)
            .isPresent();
    return wasNullable && !alter.column().nullable();
  }

  private Fill value(AddColumn add) {
    return value(add.table(), add.column().name(), true);
  }

  private Fill value(TableName table, String column, boolean isNew) {
    return answers
        .fill(table, column)
        .orElseGet(() -> asking.fill(new Question.Fill(table, column, isNew)));
  }

  /** Going back, the values stay: the column may be null again, but need not. */
  private Optional<Operation> update(AlterColumn alter) {
    String column = SqlText.quoted(alter.column().name());
    return Optional.ofNullable(value(alter.table(), alter.column().name(), false).value())
        .map(
            value ->
                "UPDATE %s SET %s = %s WHERE %s IS NULL"
                    .formatted(quoted(alter.table()), column, value.text(), column))
        .map(sql -> new RunSql(List.of(sql), List.of()));
  }

  private static String quoted(TableName table) {
    String schema = table.schema();
    String name = SqlText.quoted(table.name());
    return schema == null ? name : SqlText.quoted(schema) + "." + name;
  }
}
