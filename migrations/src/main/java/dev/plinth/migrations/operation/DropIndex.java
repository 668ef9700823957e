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
 * Drops an index.
 *
 * <pre>{@code
 * new DropIndex(TableName.of("users"), "users_email_idx", false)   // DROP INDEX "users_email_idx"
 * }</pre>
 *
 * @param table the table
 * @param name name of the index
 * @param concurrently whether the table can be written to meanwhile, where the database can; such a
 *     change stands in no transaction
 */
public record DropIndex(TableName table, String name, boolean concurrently) implements Operation {
  /** An index dropped while nobody uses the table. */
  public DropIndex(TableName table, String name) {
    this(table, name, false);
  }

  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Index index = Indexes.lookup(old).find(name);
    return Tables.replace(before, old.indexes(Lists.without(old.indexes(), index)));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    boolean beside = concurrently && dialect.has(Capability.CONCURRENT_INDEX);
    return List.of(new Ddl.DropIndex(table, name, false, beside));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    Index index = Indexes.lookup(Tables.find(before, table)).find(name);
    return Optional.of(new CreateIndex(table, index, concurrently));
  }

  @Override
  public String describe() {
    return "drop index %s of %s".formatted(name, table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.dropIndex(this);
  }
}
