package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creates a schema inside the database; nothing where a database has only one.
 *
 * <pre>{@code
 * new CreateSchema("shop")   // CREATE SCHEMA IF NOT EXISTS "shop"
 * }</pre>
 *
 * @param name its name
 */
public record CreateSchema(String name) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Namespaces.lookup(before).requireFree(name);
    return before.withNamespaces(Lists.with(before.namespaces(), name));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return Lists.where(dialect.has(Capability.SCHEMAS), new Ddl.CreateSchema(name, true));
  }

  /** Nothing, where things were in it already. */
  @Override
  public Optional<Operation> reverse(Schema before) {
    boolean wasThere = Namespaces.content(before, name).isPresent();
    return Optional.of(wasThere ? new SeparateState(List.of(), List.of()) : new DropSchema(name));
  }

  @Override
  public String describe() {
    return "create schema " + name;
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.createSchema(this);
  }
}
