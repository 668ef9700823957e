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
 * Takes the key of a table away, if no other table refers to it.
 *
 * <pre>{@code
 * new DropPrimaryKey(TableName.of("users"))   // ALTER TABLE "users" DROP CONSTRAINT "users_pkey"
 * }</pre>
 *
 * @param table the table
 */
public record DropPrimaryKey(TableName table) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    if (old.primaryKey().columns().isEmpty()) {
      throw new MigrationProblem(
          "migration.unknown-key", "Table '" + table + "' has no key to drop.");
    }
    References.requireNone(
        before, table, old.primaryKey().columns(), "The key of table '" + table + "'");
    return Tables.replace(before, old.primaryKey(PrimaryKey.NONE));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table old = Tables.find(before, table);
    Table after = Tables.find(apply(before), table);
    List<AlterTable> steps = List.of(new AlterTable.DropConstraint(table, PrimaryKeys.name(old)));
    return new TableChange(old, after, steps, Map.of()).ddl(dialect);
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new AddPrimaryKey(table, Tables.find(before, table).primaryKey()));
  }

  @Override
  public String describe() {
    return "drop key of " + table;
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.dropPrimaryKey(this);
  }
}
