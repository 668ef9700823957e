package dev.plinth.migrations.safety;

import dev.plinth.migrations.operation.AlterEnum;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.Names;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of operations, in ways that lock tables in use for a short while only. Each of
 * them stands in a transaction of its own, or in none.
 *
 * <pre>{@code
 * CREATE INDEX                 -> CREATE INDEX CONCURRENTLY
 * ADD FOREIGN KEY, ADD CHECK   -> ADD .. NOT VALID, VALIDATE CONSTRAINT
 * ADD UNIQUE                   -> CREATE UNIQUE INDEX CONCURRENTLY, ADD .. UNIQUE USING INDEX
 * SET NOT NULL                 -> ADD CHECK (.. IS NOT NULL) NOT VALID, VALIDATE CONSTRAINT,
 *                                 SET NOT NULL, DROP CONSTRAINT
 * }</pre>
 *
 * @param dialect how the database speaks
 */
public record SafePlan(Dialect dialect) {
  /** Whether the database has what such plans are made of. */
  public boolean isPossible() {
    return dialect.has(Capability.CONCURRENT_INDEX) && dialect.has(Capability.NOT_VALID);
  }

  /**
   * The changes that operations are.
   *
   * @throws dev.plinth.migrations.operation.MigrationProblem when one does not fit the schema it
   *     meets
   */
  public List<Ddl> ddl(List<Operation> operations, InUse before) {
    List<Ddl> changes = new ArrayList<>();
    InUse state = before;
    for (Operation operation : operations) {
      for (Ddl ddl : operation.ddl(state.schema(), dialect)) {
        changes.addAll(operation instanceof AlterEnum ? List.of(ddl) : safe(ddl, state));
      }
      state = state.after(operation);
    }
    return changes;
  }

  private List<Ddl> safe(Ddl ddl, InUse state) {
    if (ddl instanceof Ddl.CreateIndex create && state.has(create.table())) {
      return List.of(
          new Ddl.CreateIndex(create.table(), create.index(), create.ifNotExists(), true));
    }
    if (ddl instanceof Ddl.DropIndex drop && state.has(drop.table())) {
      return List.of(new Ddl.DropIndex(drop.table(), drop.name(), drop.ifExists(), true));
    }
    return ddl instanceof AlterTable alter && state.has(alter.table()) ? safe(alter) : List.of(ddl);
  }

  private List<Ddl> safe(AlterTable ddl) {
    if (ddl instanceof AlterTable.AddForeignKey add && add.key().validated()) {
      return List.of(
          new AlterTable.AddForeignKey(add.table(), add.key().validated(false), add.ifNotExists()),
          new AlterTable.ValidateConstraint(add.table(), add.key().name()));
    }
    if (ddl instanceof AlterTable.AddCheck add && add.check().validated()) {
      return validated(add.table(), add.check());
    }
    if (ddl instanceof AlterTable.AddUnique add) {
      return unique(add.table(), add.unique());
    }
    return ddl instanceof AlterTable.AlterColumn alter && getsNotNull(alter)
        ? notNull(alter)
        : List.of(ddl);
  }

  private static List<Ddl> validated(TableName table, CheckConstraint check) {
    return List.of(
        new AlterTable.AddCheck(table, check.validated(false)),
        new AlterTable.ValidateConstraint(table, check.name()));
  }

  private List<Ddl> unique(TableName table, UniqueConstraint unique) {
    List<IndexKey> keys = unique.columns().stream().map(IndexKey::of).toList();
    Index index = new Index(unique.name(), keys, true, unique.where(), List.of(), null);
    Ddl create = new Ddl.CreateIndex(table, index, false, true);
    return unique.where() == null
        ? List.of(create, new AlterTable.UseIndex(table, unique.name()))
        : List.of(create);
  }

  static boolean getsNotNull(AlterTable.AlterColumn alter) {
    boolean wasOptional = alter.before().nullable() && !alter.before().identity();
    return wasOptional && !alter.after().nullable() && !alter.after().identity();
  }

  /** Everything else about the column changes first, in a statement of its own. */
  private List<Ddl> notNull(AlterTable.AlterColumn alter) {
    TableColumn optional = alter.after().nullable(true);
    List<Ddl> changes = new ArrayList<>();
    boolean isOther = !optional.comment(null).equals(alter.before().comment(null));
    if (isOther || alter.using() != null) {
      changes.add(
          new AlterTable.AlterColumn(alter.table(), alter.before(), optional, alter.using()));
    }
    CheckConstraint check = isSet(alter);
    changes.addAll(validated(alter.table(), check));
    changes.add(new AlterTable.AlterColumn(alter.table(), optional, alter.after()));
    changes.add(new AlterTable.DropConstraint(alter.table(), check.name()));
    return changes;
  }

  private CheckConstraint isSet(AlterTable.AlterColumn alter) {
    String column = alter.after().name();
    String name =
        new Names(dialect.maxIdentifierLength())
            .of(alter.table().name(), List.of(column), "is_set");
    return new CheckConstraint(name, new SqlText(dialect.quote(column) + " IS NOT NULL"));
  }
}
