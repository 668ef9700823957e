package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds a condition that every row keeps.
 *
 * <pre>{@code
 * new AddCheck(TableName.of("users"), new CheckConstraint("users_age_check", new SqlText("age >= 0")))
 * // ALTER TABLE "users" ADD CONSTRAINT "users_age_check" CHECK (age >= 0)
 * }</pre>
 *
 * @param table the table
 * @param check the condition; old rows are not looked at where it is not validated
 */
public record AddCheck(TableName table, CheckConstraint check) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Constraints.lookup(old).requireFree(check.name());

    return Tables.replace(before, old.checks(Lists.with(old.checks(), check)));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table after = Tables.find(apply(before), table);
    List<AlterTable> steps = List.of(new AlterTable.AddCheck(table, check));
    return new TableChange(Tables.find(before, table), after, steps, Map.of()).ddl(dialect);
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new DropConstraint(table, check.name()));
  }

  @Override
  public String describe() {
    return "add check %s to %s".formatted(check.name(), table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.addCheck(this);
  }
}
