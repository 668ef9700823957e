package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives an index another name; where the database can not, it is made anew.
 *
 * <pre>{@code
 * new RenameIndex(TableName.of("users"), "users_mail_idx", "users_email_idx")
 * // ALTER INDEX "users_mail_idx" RENAME TO "users_email_idx"
 * }</pre>
 *
 * @param table the table
 * @param from name of the index
 * @param to its new name
 */
public record RenameIndex(TableName table, String from, String to) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Index index = Indexes.lookup(old).find(from);
    Indexes.lookup(old).requireFree(to);
    return Tables.replace(
        before, old.indexes(Lists.replaced(old.indexes(), index, index.name(to))));
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table after = Tables.find(apply(before), table);
    return Indexes.rename(Tables.find(before, table), after, from, to, dialect);
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new RenameIndex(table, to, from));
  }

  @Override
  public String describe() {
    return "rename index %s of %s to %s".formatted(from, table, to);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.renameIndex(this);
  }
}
