package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column that no constraint, index or computed column uses.
 *
 * <pre>{@code
 * new DropColumn(TableName.of("users"), "age")   // ALTER TABLE "users" DROP COLUMN "age"
 * }</pre>
 *
 * @param table the table
 * @param column name of the column
 */
public record DropColumn(TableName table, String column) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    TableColumn dropped = Columns.lookup(old).find(column);
    ColumnUses.of(before, old, column).stream()
        .findFirst()
        .ifPresent(
            use -> {
              throw MigrationProblem.stillUsed(
                  "Column '%s' of table '%s'".formatted(column, table), use);
            });
    return Tables.replace(before, old.columns(Lists.without(old.columns(), dropped)));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table after = Tables.find(apply(before), table);
    List<AlterTable> steps = List.of(new AlterTable.DropColumn(table, column));
    return new TableChange(Tables.find(before, table), after, steps, Map.of()).ddl(dialect);
  }

  /** Brings the column back, not what was in it. */
  @Override
  public Optional<Operation> reverse(Schema before) {
    TableColumn dropped = Columns.lookup(Tables.find(before, table)).find(column);
    return Optional.of(new AddColumn(table, dropped));
  }

  @Override
  public String describe() {
    return "drop column %s of %s".formatted(column, table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.dropColumn(this);
  }
}
