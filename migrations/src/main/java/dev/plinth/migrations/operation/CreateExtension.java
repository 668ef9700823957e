package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads an extension of the database; nothing where it has none.
 *
 * <pre>{@code
 * new CreateExtension("citext")   // CREATE EXTENSION IF NOT EXISTS "citext"
 * }</pre>
 *
 * @param name its name
 */
public record CreateExtension(String name) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Extensions.lookup(before).requireFree(name);
    return before.withExtensions(Lists.with(before.extensions(), name));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return Lists.where(
        dialect.has(Capability.EXTENSIONS), new ObjectDdl.CreateExtension(name, true));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new DropExtension(name));
  }

  @Override
  public String describe() {
    return "create extension " + name;
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.createExtension(this);
  }
}
