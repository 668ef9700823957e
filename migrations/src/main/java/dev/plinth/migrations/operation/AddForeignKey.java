package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds a reference to an existing table.
 *
 * <pre>{@code
 * new AddForeignKey(TableName.of("posts"), key)
 * // ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_fkey" FOREIGN KEY ("author_id") ..
 * }</pre>
 *
 * @param table the table
 * @param key the reference; old rows are not looked at where it is not validated
 */
public record AddForeignKey(TableName table, ForeignKeyConstraint key) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Constraints.lookup(old).requireFree(key.name());
    Columns.requireAll(old, key.columns());
    Columns.requireAll(Tables.find(before, key.target()), key.targetColumns());
    return Tables.replace(before, old.foreignKeys(Lists.with(old.foreignKeys(), key)));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table after = Tables.find(apply(before), table);
    List<AlterTable> steps = List.of(new AlterTable.AddForeignKey(table, key));
    return new TableChange(Tables.find(before, table), after, steps, Map.of()).ddl(dialect);
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new DropConstraint(table, key.name()));
  }

  @Override
  public String describe() {
    return "add foreign key %s to %s".formatted(key.name(), table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.addForeignKey(this);
  }
}
