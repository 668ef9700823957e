package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drops an enum type that no column uses.
 *
 * <pre>{@code
 * new DropEnum("mood")   // DROP TYPE "mood"
 * }</pre>
 *
 * @param name its name, may be {@code schema.name}
 */
public record DropEnum(String name) implements Operation {
  @Override
  public Schema apply(Schema before) {
    EnumType type = Enums.lookup(before).find(name);
    Enums.uses(before, name).stream()
        .findFirst()
        .ifPresent(
            use -> {
              throw MigrationProblem.stillUsed("Enum '" + name + "'", use.toString());
            });
    return before.withEnums(Lists.without(before.enums(), type));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return Lists.where(dialect.has(Capability.NATIVE_ENUM), new ObjectDdl.DropEnum(name, false));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new CreateEnum(Enums.lookup(before).find(name)));
  }

  @Override
  public String describe() {
    return "drop enum " + name;
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.dropEnum(this);
  }
}
