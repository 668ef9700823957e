package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.SchemaDdl;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
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
    Table named = PrimaryKeys.named(table);
    return SchemaDdl.create(Schema.of(named), dialect).stream()
        .filter(ddl -> !(ddl instanceof Ddl.CreateSchema))
        .toList();
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
