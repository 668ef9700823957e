package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a table without a key its key.
 *
 * <pre>{@code
 * new AddPrimaryKey(TableName.of("users"), PrimaryKey.of("id"))
 * // ALTER TABLE "users" ADD CONSTRAINT "users_pkey" PRIMARY KEY ("id")
 * }</pre>
 *
 * @param table the table
 * @param key the key
 */
public record AddPrimaryKey(TableName table, PrimaryKey key) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Columns.requireAll(old, key.columns());
    if (!old.primaryKey().columns().isEmpty()) {
      throw MigrationProblem.taken("key", PrimaryKeys.name(old), Tables.place(table));
    }
    return Tables.replace(before, old.primaryKey(key));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table after = Tables.find(apply(before), table);
    PrimaryKey named = key.name(PrimaryKeys.name(after));
    List<AlterTable> steps = List.of(new AlterTable.AddPrimaryKey(table, named));
    return new TableChange(Tables.find(before, table), after, steps, Map.of()).ddl(dialect);
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new DropPrimaryKey(table));
  }

  @Override
  public String describe() {
    return "add key (%s) to %s".formatted(String.join(", ", key.columns()), table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.addPrimaryKey(this);
  }
}
