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
 * Drops an extension that nothing needs.
 *
 * <pre>{@code
 * new DropExtension("citext")   // DROP EXTENSION "citext"
 * }</pre>
 *
 * @param name its name
 */
public record DropExtension(String name) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Extensions.lookup(before).find(name);
    return before.withExtensions(Lists.without(before.extensions(), name));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return Lists.where(
        dialect.has(Capability.EXTENSIONS), new ObjectDdl.DropExtension(name, false));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new CreateExtension(name));
  }

  @Override
  public String describe() {
    return "drop extension " + name;
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.dropExtension(this);
  }
}
