package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Optional;
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
  /** An index made while nobody writes to the table. */
  public CreateIndex(TableName table, Index index) {
    this(table, index, false);
  }

  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Indexes.lookup(old).requireFree(index.name());
    Columns.requireAll(old, Indexes.columns(index));
    return Tables.replace(before, old.indexes(Lists.with(old.indexes(), index)));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    boolean beside = concurrently && dialect.has(Capability.CONCURRENT_INDEX);
    return List.of(new Ddl.CreateIndex(table, index, false, beside));
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
