package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drops a schema that nothing is in.
 *
 * <pre>{@code
 * new DropSchema("shop")   // DROP SCHEMA "shop"
 * }</pre>
 *
 * @param name its name
 */
public record DropSchema(String name) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Namespaces.lookup(before).find(name);
    Namespaces.content(before, name)
        .ifPresent(
            thing -> {
              throw MigrationProblem.stillUsed("Schema '" + name + "'", thing);
            });
    return before.withNamespaces(Lists.without(before.namespaces(), name));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return Lists.where(dialect.has(Capability.SCHEMAS), new Ddl.DropSchema(name, false));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new CreateSchema(name));
  }

  @Override
  public String describe() {
    return "drop schema " + name;
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.dropSchema(this);
  }
}
