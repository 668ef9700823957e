package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the rows that were there before a foreign key or check was added without looking at
 * them.
 *
 * <pre>{@code
 * new ValidateConstraint(TableName.of("users"), "users_age_check")
 * // ALTER TABLE "users" VALIDATE CONSTRAINT "users_age_check"
 * }</pre>
 *
 * @param table the table
 * @param name name of the constraint
 */
public record ValidateConstraint(TableName table, String name) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Constraints.lookup(old).find(name);
    return Tables.replace(before, Constraints.validated(old, name));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return dialect.has(Capability.NOT_VALID)
        ? List.of(new AlterTable.ValidateConstraint(table, name))
        : List.of();
  }

  /** Back on paper only: that the rows have been looked at does no harm. */
  @Override
  public Optional<Operation> reverse(Schema before) {
    Operation add = Constraints.adding(Tables.find(before, table), name);
    return Optional.of(new SeparateState(List.of(new DropConstraint(table, name), add), List.of()));
  }

  @Override
  public String describe() {
    return "validate constraint %s of %s".formatted(name, table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.validateConstraint(this);
  }
}
