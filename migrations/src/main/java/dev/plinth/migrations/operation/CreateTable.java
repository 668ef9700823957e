package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.SchemaDdl;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creates a table with its key, constraints, indexes and comments.
 *
 * <pre>{@code
 * new CreateTable(Table.of(TableName.of("tags"), columns, PrimaryKey.of("id")))
 * // CREATE TABLE "tags" (..)
 * }</pre>
 *
 * @param table the table; the tables it refers to are there already, or it refers to itself
 */
public record CreateTable(Table table) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Relations.requireFree(before, table.name());
    Schema after = Tables.with(before, table);
    table.foreignKeys().forEach(key -> Tables.find(after, key.target()));
    return after;
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    List<Ddl> changes = new ArrayList<>();
    SchemaDdl.create(Schema.of(PrimaryKeys.named(early(dialect))), dialect).stream()
        .filter(ddl -> !(ddl instanceof Ddl.CreateSchema))
        .forEach(changes::add);
    changes.addAll(late(dialect));
    return changes;
  }

  /** The table without what can't be created with it as it is: a new table is always validated. */
  private Table early(Dialect dialect) {
    return dialect.has(Capability.NOT_VALID)
        ? table
            .checks(Lists.select(table.checks(), CheckConstraint::validated))
            .foreignKeys(Lists.select(table.foreignKeys(), ForeignKeyConstraint::validated))
        : table;
  }

  private List<Ddl> late(Dialect dialect) {
    List<Ddl> changes = new ArrayList<>();
    table.checks().stream()
        .filter(check -> !check.validated() && dialect.has(Capability.NOT_VALID))
        .forEach(check -> changes.add(new AlterTable.AddCheck(table.name(), check)));
    table.foreignKeys().stream()
        .filter(key -> !key.validated() && dialect.has(Capability.NOT_VALID))
        .forEach(key -> changes.add(new AlterTable.AddForeignKey(table.name(), key)));
    return changes;
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new DropTable(table.name()));
  }

  @Override
  public String describe() {
    return "create table " + table.name();
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.createTable(this);
  }
}
