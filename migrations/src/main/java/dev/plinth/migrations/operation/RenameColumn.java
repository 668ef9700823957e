package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a column another name; keys, constraints and indexes follow, and so do the SQL texts of the
 * table that name it.
 *
 * <pre>{@code
 * new RenameColumn(TableName.of("users"), "mail", "email")
 * // ALTER TABLE "users" RENAME COLUMN "mail" TO "email"
 * }</pre>
 *
 * @param table the table
 * @param from name of the column
 * @param to its new name
 */
public record RenameColumn(TableName table, String from, String to) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, table);
    Columns.lookup(old).find(from);
    Columns.lookup(old).requireFree(to);
    return new RenamedColumn(table, from, to).in(before);
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    apply(before);
    return List.of(new AlterTable.RenameColumn(table, from, to));
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new RenameColumn(table, to, from));
  }

  @Override
  public String describe() {
    return "rename column %s of %s to %s".formatted(from, table, to);
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.renameColumn(this);
  }
}
