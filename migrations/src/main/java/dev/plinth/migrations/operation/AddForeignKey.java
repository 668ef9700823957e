package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds a reference to an existing table.
 *
 * <pre>{@code
 * new AddForeignKey(TableName.of("posts"), key)
 * // ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_fkey" FOREIGN KEY ("author_id") ..
 * }</pre>
 *
 * @param table the table that refers
 * @param key the reference
 */
public record AddForeignKey(TableName table, ForeignKeyConstraint key) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Tables.find(before, key.target());
    List<ForeignKeyConstraint> keys =
        Stream.concat(old.foreignKeys().stream(), Stream.of(key)).toList();
    return Tables.replace(before, table, old.foreignKeys(keys));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return List.of(new Ddl.AddForeignKey(table, key, false));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.empty();
  }

  @Override
  public String describe() {
    return "add foreign key %s to %s".formatted(key.name(), table);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.addForeignKey(this);
  }
}
