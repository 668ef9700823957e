package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a column another type, default, collation, comment or computation, or lets it be null or
 * not.
 *
 * <pre>{@code
 * new AlterColumn(TableName.of("users"), TableColumn.of("age", SqlType.BIGINT))
 * // ALTER TABLE "users" ALTER COLUMN "age" TYPE bigint ..
 * }</pre>
 *
 * @param table the table
 * @param column the column as it is to be; its name stays
 * @param using the new value, computed from the old row, or null for the old value in its new type
 */
public record AlterColumn(TableName table, TableColumn column, @Nullable SqlText using)
    implements Operation {
  /** A change that takes the old values along. */
  public AlterColumn(TableName table, TableColumn column) {
    this(table, column, null);
  }

  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Columns.lookup(old).find(column.name());
    return Tables.replace(before, old.replace(column.name(), column));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table after = Tables.find(apply(before), table);
    Table old = Tables.find(before, table);
    TableColumn oldColumn = Columns.lookup(old).find(column.name());
    List<Ddl> changes =
        isSame(oldColumn, dialect)
            ? List.of()
            : new TableChange(old, after, List.of(step(oldColumn)), sources()).ddl(dialect);
    return Lists.joined(changes, Comments.ofColumn(table, oldColumn, column, dialect));
  }

  private AlterTable step(TableColumn old) {
    return new AlterTable.AlterColumn(table, old, column, using);
  }

  /** Whether this database sees no difference but that of comments. */
  private boolean isSame(TableColumn old, Dialect dialect) {
    TableColumn same = old.comment(column.comment()).type(column.type());
    boolean sameType = dialect.typeName(old.type()).equals(dialect.typeName(column.type()));
    return using == null && sameType && same.equals(column);
  }

  private Map<String, String> sources() {
    return using == null ? Map.of() : Map.of(column.name(), using.text());
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    TableColumn old = Columns.lookup(Tables.find(before, table)).find(column.name());
    return Optional.of(new AlterColumn(table, old));
  }

  @Override
  public String describe() {
    return "alter column %s of %s".formatted(column.name(), table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.alterColumn(this);
  }
}
