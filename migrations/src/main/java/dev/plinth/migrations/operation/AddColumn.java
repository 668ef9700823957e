package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds a column at the end of a table.
 *
 * <pre>{@code
 * new AddColumn(TableName.of("users"), TableColumn.of("age", SqlType.INTEGER).optional())
 * // ALTER TABLE "users" ADD COLUMN "age" integer
 *
 * new AddColumn(TableName.of("users"), TableColumn.of("age", SqlType.INTEGER), new SqlText("18"))
 * // the rows that are there get 18, and rows to come have to say their age
 * }</pre>
 *
 * @param table the table
 * @param column the column
 * @param fill what the rows that are there get, or null for the default of the column
 */
public record AddColumn(TableName table, TableColumn column, @Nullable SqlText fill)
    implements Operation {
  /** A column that is filled with its default. */
  public AddColumn(TableName table, TableColumn column) {
    this(table, column, null);
  }

  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Columns.lookup(old).requireFree(column.name());
    return Tables.replace(before, old.columns(Lists.with(old.columns(), column)));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table after = Tables.find(apply(before), table);
    TableChange change = new TableChange(Tables.find(before, table), after, steps(), sources());
    return Lists.joined(change.ddl(dialect), Comments.ofColumn(table, null, column, dialect));
  }

  private List<AlterTable> steps() {
    if (fill == null) {
      return List.of(new AlterTable.AddColumn(table, column));
    }
    TableColumn filled = column.defaultValue(new Default(null, fill));
    return List.of(
        new AlterTable.AddColumn(table, filled), new AlterTable.AlterColumn(table, filled, column));
  }

  private Map<String, String> sources() {
    return fill == null ? Map.of() : Map.of(column.name(), fill.text());
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new DropColumn(table, column.name()));
  }

  @Override
  public String describe() {
    return "add column %s to %s".formatted(column.name(), table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.addColumn(this);
  }
}
