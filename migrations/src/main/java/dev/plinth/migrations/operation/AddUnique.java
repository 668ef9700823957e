package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the values of columns occur once in a table.
 *
 * <pre>{@code
 * new AddUnique(TableName.of("users"), new UniqueConstraint("users_email_key", List.of("email"), null))
 * // ALTER TABLE "users" ADD CONSTRAINT "users_email_key" UNIQUE ("email")
 * }</pre>
 *
 * @param table the table
 * @param unique what occurs once
 */
public record AddUnique(TableName table, UniqueConstraint unique) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Constraints.lookup(old).requireFree(unique.name());
    Columns.requireAll(old, unique.columns());
    return Tables.replace(before, old.uniques(Lists.with(old.uniques(), unique)));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table after = Tables.find(apply(before), table);
    List<AlterTable> steps = List.of(new AlterTable.AddUnique(table, unique));
    return new TableChange(Tables.find(before, table), after, steps, Map.of()).ddl(dialect);
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new DropConstraint(table, unique.name()));
  }

  @Override
  public String describe() {
    return "add unique %s to %s".formatted(unique.name(), table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.addUnique(this);
  }
}
