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
 * Gives an enum type other values. Values that are only added are added; to take values away or to
 * order them anew, the type is made anew and its columns are taken along.
 *
 * <pre>{@code
 * new AlterEnum(new EnumType("mood", List.of("happy")))
 * // ALTER TYPE "mood" RENAME TO "mood__old"
 * // CREATE TYPE "mood" AS ENUM ('happy')
 * // ALTER TABLE "users" ALTER COLUMN "mood" TYPE "mood" USING ..
 * // DROP TYPE "mood__old"
 * }</pre>
 *
 * Fails where a row has a value that is no more.
 *
 * @param type the type as it is to be; its name stays
 */
public record AlterEnum(EnumType type) implements Operation {
  /** Whether a type keeps its values in their order, and gets further ones at most. */
  public static boolean onlyAdds(EnumType before, EnumType after) {
    return after.labels().stream()
        .filter(before.labels()::contains)
        .toList()
        .equals(before.labels());
  }

  @Override
  public Schema apply(Schema before) {
    return Enums.replace(before, Enums.lookup(before).find(type.name()), type);
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return dialect.has(Capability.NATIVE_ENUM)
        ? new EnumChange(before, Enums.lookup(before).find(type.name()), type).ddl()
        : List.of();
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new AlterEnum(Enums.lookup(before).find(type.name())));
  }

  @Override
  public String describe() {
    return "alter enum %s to %s".formatted(type.name(), String.join(", ", type.labels()));
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.alterEnum(this);
  }
}
