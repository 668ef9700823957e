package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.EnumType;
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
    EnumType type = find(before);
    List<EnumType> enums = before.enums().stream().filter(other -> !other.equals(type)).toList();
    return new Schema(before.tables(), enums);
  }

  private EnumType find(Schema schema) {
    return new Lookup<>("enum", "", schema.enums(), EnumType::name).find(name);
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return dialect.has(Capability.NATIVE_ENUM) ? List.of(new Ddl.DropEnum(name, false)) : List.of();
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new CreateEnum(find(before)));
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
