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
 * Gives a constraint or the key another name.
 *
 * <pre>{@code
 * new RenameConstraint(TableName.of("people"), "users_age_check", "people_age_check")
 * // ALTER TABLE "people" RENAME CONSTRAINT "users_age_check" TO "people_age_check"
 * }</pre>
 *
 * @param table the table
 * @param from name of the constraint
 * @param to its new name
 */
public record RenameConstraint(TableName table, String from, String to) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Constraints.lookup(old).requireFree(to);
    if (PrimaryKeys.isNamed(old, from)) {
      return Tables.replace(before, old.primaryKey(old.primaryKey().name(to)));
    }
    Constraints.lookup(old).find(from);
    return Tables.replace(before, Constraints.renamed(old, from, to));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table after = Tables.find(apply(before), table);
    Table old = Tables.find(before, table);
    if (Constraints.isPartialUnique(old, from)) {
      return Indexes.rename(old, after, from, to, dialect);
    }
    List<AlterTable> steps = List.of(new AlterTable.RenameConstraint(table, from, to));
    return new TableChange(old, after, steps, Map.of()).ddl(dialect);
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new RenameConstraint(table, to, from));
  }

  @Override
  public String describe() {
    return "rename constraint %s of %s to %s".formatted(from, table, to);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.renameConstraint(this);
  }
}
