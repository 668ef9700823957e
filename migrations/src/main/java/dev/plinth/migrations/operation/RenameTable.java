package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a table another name; what refers to it follows.
 *
 * <pre>{@code
 * new RenameTable(TableName.of("users"), TableName.of("people"))
 * // ALTER TABLE "users" RENAME TO "people"
 * }</pre>
 *
 * The key's constraint is renamed too where it has the name that databases choose. The queries of
 * views stay as they were written.
 *
 * @param from its name
 * @param to its new name
 */
public record RenameTable(TableName from, TableName to) implements Operation {
  @Override
  public Schema apply(Schema before) {
    Table old = Tables.find(before, from);
    Relations.requireFree(before, to);
    Schema renamed = Tables.replace(before, from, PrimaryKeys.follow(old, to));
    return renamed.withTables(renamed.tables().stream().map(this::follow).toList());
  }

  private Table follow(Table table) {
    return table.foreignKeys(
        table.foreignKeys().stream()
            .map(key -> key.target().equals(from) ? key.target(to) : key)
            .toList());
  }

  @Override
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    Table after = Tables.find(apply(before), to);
    List<Ddl> changes = new ArrayList<>(List.of(new AlterTable.RenameTable(from, to)));
    changes.addAll(renamedKey(Tables.find(before, from), after, dialect));
    return changes;
  }

  private List<Ddl> renamedKey(Table old, Table after, Dialect dialect) {
    String oldName = PrimaryKeys.name(old);
    String newName = PrimaryKeys.name(after);
    AlterTable rename = new AlterTable.RenameConstraint(to, oldName, newName);
    boolean keyed = !old.primaryKey().columns().isEmpty();
    boolean needed = keyed && !oldName.equals(newName) && dialect.alters(rename, after);
    return needed ? List.of(rename) : List.of();
  }

  @Override
  public Optional<Operation> reverse(Schema before) {
    return Optional.of(new RenameTable(to, from));
  }

  @Override
  public String describe() {
    return "rename table " + from + " to " + to;
  }

  @Override
  public <R extends @Nullable Object> R accept(OperationVisitor<R> visitor) {
    return visitor.renameTable(this);
  }
}
