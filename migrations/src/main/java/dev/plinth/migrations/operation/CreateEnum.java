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
 * Creates an enum type; nothing where the database has none, for its columns are texts there.
 *
 * <pre>{@code
 * new CreateEnum(new EnumType("mood", List.of("happy", "sad")))
 * // CREATE TYPE "mood" AS ENUM ('happy', 'sad')
 * }</pre>
 *
 * @param type the type
 */
public record CreateEnum(EnumType type) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Enums.lookup(before).requireFree(type.name());
    return before.withEnums(Lists.with(before.enums(), type));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return Lists.where(dialect.has(Capability.NATIVE_ENUM), new ObjectDdl.CreateEnum(type, false));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new DropEnum(type.name()));
  }

  @Override
  public String describe() {
    return "create enum " + type.name();
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.createEnum(this);
  }
}
