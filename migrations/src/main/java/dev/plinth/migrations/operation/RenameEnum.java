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
 * Gives an enum type another name; the columns that use it follow.
 *
 * <pre>{@code
 * new RenameEnum("mood", "feeling")   // ALTER TYPE "mood" RENAME TO "feeling"
 * }</pre>
 *
 * @param from its name, may be {@code schema.name}
 * @param to its new name
 */
public record RenameEnum(String from, String to) implements Operation {
  @Override
  public Schema apply(Schema before) {
    EnumType old = Enums.lookup(before).find(from);
    Enums.lookup(before).requireFree(to);
    return Enums.renamed(Enums.replace(before, old, new EnumType(to, old.labels())), from, to);
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return Lists.where(dialect.has(Capability.NATIVE_ENUM), new ObjectDdl.RenameEnum(from, to));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new RenameEnum(to, from));
  }

  @Override
  public String describe() {
    return "rename enum %s to %s".formatted(from, to);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.renameEnum(this);
  }
}
