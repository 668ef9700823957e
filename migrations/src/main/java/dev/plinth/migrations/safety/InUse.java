package dev.plinth.migrations.safety;

import dev.plinth.migrations.operation.CreateTable;
import dev.plinth.migrations.operation.DropTable;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RenameTable;
import dev.plinth.migrations.operation.SeparateState;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A schema on its way through a migration, and those of its tables that were there before and that
 * a running application therefore uses.
 *
 * @param schema the schema
 * @param tables the tables, by the names that they have in it
 */
public record InUse(Schema schema, Set<TableName> tables) {
  /** Copies the set. */
  public InUse {
    tables = Set.copyOf(tables);
  }

  /** A schema whose tables are all in use. */
  public static InUse all(Schema schema) {
    return new InUse(schema, schema.tables().stream().map(Table::name).collect(Collectors.toSet()));
  }

  /** A schema that nobody uses yet. */
  public static InUse none(Schema schema) {
    return new InUse(schema, Set.of());
  }

  /** Whether that table is in use. */
  public boolean has(TableName table) {
    return tables.contains(table);
  }

  /**
   * How it stands after a change.
   *
   * @throws dev.plinth.migrations.operation.MigrationProblem when the change does not fit
   */
  public InUse after(Operation operation) {
    Set<TableName> names = new HashSet<>(tables);
    follow(operation, names);
    return new InUse(operation.apply(schema), names);
  }

  /**
   * How it stands after a migration.
   *
   * @param after the schema after it
   */
  public InUse after(List<Operation> operations, Schema after) {
    Set<TableName> names = new HashSet<>(tables);
    operations.forEach(operation -> follow(operation, names));
    return new InUse(after, names);
  }

  /** The names of the tables that are nobody's yet. */
  public Set<TableName> unused() {
    return schema.tables().stream()
        .map(Table::name)
        .filter(name -> !tables.contains(name))
        .collect(Collectors.toSet());
  }

  private static void follow(Operation operation, Set<TableName> names) {
    if (operation instanceof RenameTable rename && names.remove(rename.from())) {
      names.add(rename.to());
    } else if (operation instanceof DropTable drop) {
      names.remove(drop.table());
    } else if (operation instanceof CreateTable create) {
      names.remove(create.table().name());
    } else if (operation instanceof SeparateState separate) {
      separate.state().forEach(one -> follow(one, names));
    }
  }
}
