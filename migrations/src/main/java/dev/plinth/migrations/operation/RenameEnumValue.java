package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a value of an enum type another spelling; the rows that have it follow.
 *
 * <pre>{@code
 * new RenameEnumValue("mood", "sad", "blue")   // ALTER TYPE "mood" RENAME VALUE 'sad' TO 'blue'
 * }</pre>
 *
 * Where the database has no enum types the values are texts, and the columns of the type are
 * updated.
 *
 * @param type name of the type, may be {@code schema.name}
 * @param from the value
 * @param to its new spelling
 */
public record RenameEnumValue(String type, String from, String to) implements Operation {
  @Override
  public Schema apply(Schema before) {
    EnumType old = Enums.lookup(before).find(type);
    String found = Enums.values(old).find(from);
    Enums.values(old).requireFree(to);
    return Enums.replace(before, old, new EnumType(type, Lists.replaced(old.labels(), found, to)));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return dialect.has(Capability.NATIVE_ENUM)
        ? List.of(new ObjectDdl.RenameEnumValue(type, from, to))
        : Enums.uses(before, type).stream().map(use -> update(use, dialect)).toList();
  }

  private Ddl update(Enums.Use use, Dialect dialect) {
    String column = dialect.quote(use.column().name());
    return new Ddl.RawSql(
        new SqlText(
            "UPDATE %s SET %s = %s WHERE %s = %s"
                .formatted(
                    Tables.quote(use.table(), dialect),
                    column,
                    Texts.quote(to),
                    column,
                    Texts.quote(from))));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new RenameEnumValue(type, to, from));
  }

  @Override
  public String describe() {
    return "rename value %s of enum %s to %s".formatted(from, type, to);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.renameEnumValue(this);
  }
}
