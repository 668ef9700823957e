package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds what no two rows of a table may have in common; a database that has no exclusions refuses.
 *
 * <pre>{@code
 * new AddExclusion(TableName.of("bookings"), exclusion)
 * // ALTER TABLE "bookings" ADD CONSTRAINT "bookings_excl" EXCLUDE USING gist (..)
 * }</pre>
 *
 * @param table the table
 * @param exclusion what no two rows have in common
 */
public record AddExclusion(TableName table, ExclusionConstraint exclusion) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Constraints.lookup(old).requireFree(exclusion.name());

    return Tables.replace(before, old.exclusions(Lists.with(old.exclusions(), exclusion)));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table after = Tables.find(apply(before), table);
    List<AlterTable> steps = List.of(new AlterTable.AddExclusion(table, exclusion));
    return new TableChange(Tables.find(before, table), after, steps, Map.of()).ddl(dialect);
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new DropConstraint(table, exclusion.name()));
  }

  @Override
  public String describe() {
    return "add exclusion %s to %s".formatted(exclusion.name(), table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.addExclusion(this);
  }
}
