package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates an index on an existing table.
 *
 * <pre>{@code
 * new CreateIndex(TableName.of("users"), Index.on("users_email_idx", "email"), false)
 * // CREATE INDEX "users_email_idx" ON "users" ("email")
 * }</pre>
 *
 * @param table the table
 * @param index the index
 * @param concurrently whether the table can be written to meanwhile, where the database can; such a
 *     change stands in no transaction
 */
public record CreateIndex(TableName table, Index index, boolean concurrently) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    List<Index> indexes = Stream.concat(old.indexes().stream(), Stream.of(index)).toList();
    return Tables.replace(before, table, old.indexes(indexes));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return List.of(new Ddl.CreateIndex(table, index, false));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new DropIndex(table, index.name(), concurrently));
  }

  @Override
  public String describe() {
    return "create index %s on %s".formatted(index.name(), table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.createIndex(this);
  }
}
