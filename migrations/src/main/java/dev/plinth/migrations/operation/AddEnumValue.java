package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds a value to an enum type.
 *
 * <pre>{@code
 * new AddEnumValue("mood", "glad", null)   // ALTER TYPE "mood" ADD VALUE 'glad'
 * }</pre>
 *
 * PostgreSQL lets nothing use the value before the transaction that adds it has ended. Taken back,
 * the type is made anew, see {@link AlterEnum}.
 *
 * @param type name of the type, may be {@code schema.name}
 * @param value the value
 * @param next the value it stands before, or null for the end
 */
public record AddEnumValue(String type, String value, @Nullable String next) implements Operation {
  @Override
  public Schema apply(Schema before) {
    EnumType old = Enums.lookup(before).find(type);
    Enums.values(old).requireFree(value);
    List<String> labels = new ArrayList<>(old.labels());
    labels.add(next == null ? labels.size() : labels.indexOf(Enums.values(old).find(next)), value);
    return Enums.replace(before, old, new EnumType(type, labels));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return Lists.where(
        dialect.has(Capability.NATIVE_ENUM), new ObjectDdl.AddEnumValue(type, value, next));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new AlterEnum(Enums.lookup(before).find(type)));
  }

  @Override
  public String describe() {
    return "add value %s to enum %s".formatted(value, type);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.addEnumValue(this);
  }
}
