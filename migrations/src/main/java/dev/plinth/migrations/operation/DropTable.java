package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drops a table that no other table refers to.
 *
 * <pre>{@code
 * new DropTable(TableName.of("drafts"))   // DROP TABLE "drafts"
 * }</pre>
 *
 * @param table its name
 */
public record DropTable(TableName table) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Tables.find(before, table);
    before.tables().stream()
        .filter(other -> !other.name().equals(table))
        .forEach(this::requireUnreferenced);
    return Tables.without(before, table);
  }

  private void requireUnreferenced(Table other) {
    for (ForeignKeyConstraint key : other.foreignKeys()) {
      if (key.target().equals(table)) {
        throw MigrationProblem.stillUsed(
            "Table '" + table + "'", "foreign key '" + key.name() + "' of '" + other.name() + "'");
      }
    }
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return List.of(new Ddl.DropTable(table, false, false));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new CreateTable(Tables.find(before, table)));
  }

  @Override
  public String describe() {
    return "drop table " + table;
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.dropTable(this);
  }
}
