package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drops a foreign key, unique, check or exclusion.
 *
 * <pre>{@code
 * new DropConstraint(TableName.of("users"), "users_age_check")
 * // ALTER TABLE "users" DROP CONSTRAINT "users_age_check"
 * }</pre>
 *
 * @param table the table
 * @param name name of the constraint
 */
public record DropConstraint(TableName table, String name) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Constraints.lookup(old).find(name);
    Constraints.unique(old, name)
        .ifPresent(
            unique ->
                References.requireNone(
                    before,
                    table,
                    unique.columns(),
                    "Unique '%s' of table '%s'".formatted(name, table)));
    return Tables.replace(before, Constraints.without(old, name));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table after = Tables.find(apply(before), table);
    Table old = Tables.find(before, table);
    if (Constraints.isPartialUnique(old, name)) {
      return List.of(new Ddl.DropIndex(table, name, false));
    }
    List<AlterTable> steps = List.of(new AlterTable.DropConstraint(table, name));
    return new TableChange(old, after, steps, Map.of()).ddl(dialect);
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(Constraints.adding(Tables.find(before, table), name));
  }

  @Override
  public String describe() {
    return "drop constraint %s of %s".formatted(name, table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.dropConstraint(this);
  }
}
