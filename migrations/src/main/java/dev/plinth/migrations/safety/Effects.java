package dev.plinth.migrations.safety;

import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.TableColumn;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the row of {@link Effect} that a change belongs to. */
final class Effects {
  private final Dialect dialect;

  Effects(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The table that a change is made to, where there is one already. */
  static Optional<TableName> table(Ddl ddl) {
    if (ddl instanceof AlterTable alter) {
      return Optional.of(alter.table());
    } else if (ddl instanceof Ddl.CreateIndex create) {
      return Optional.of(create.table());
    } else if (ddl instanceof Ddl.DropIndex drop) {
      return Optional.of(drop.table());
    } else if (ddl instanceof Ddl.DropTable drop) {
      return Optional.of(drop.table());
    }
    return ddl instanceof Ddl.RebuildTable rebuild
        ? Optional.of(rebuild.before().name())
        : Optional.empty();
  }

  /**
   * What a change does.
   *
   * @param previous the change right before it, or null
   */
  Effect of(Ddl ddl, @Nullable Ddl previous) {
    if (ddl instanceof AlterTable.AlterColumn alter) {
      return alterColumn(alter, previous);
    } else if (ddl instanceof AlterTable.AddColumn add) {
      return addColumn(add.column());
    } else if (ddl instanceof AlterTable alter) {
      return alterTable(alter);
    } else if (ddl instanceof Ddl.CreateIndex create) {
      return create.concurrently() ? Effect.CREATE_INDEX_CONCURRENTLY : Effect.CREATE_INDEX;
    } else if (ddl instanceof Ddl.DropIndex drop) {
      return drop.concurrently() ? Effect.DROP_INDEX_CONCURRENTLY : Effect.DROP_INDEX;
    } else if (ddl instanceof Ddl.DropTable) {
      return Effect.DROP_TABLE;
    }
    return ddl instanceof Ddl.RebuildTable ? Effect.REBUILD_TABLE : Effect.COMMENT;
  }

  private static Effect addColumn(TableColumn column) {
    if (column.identity()) {
      return Effect.ADD_COLUMN_NUMBERED;
    } else if (column.generated() != null) {
      return Effect.ADD_COLUMN_GENERATED;
    } else if (Volatility.isVolatile(column.defaultValue())) {
      return Effect.ADD_COLUMN_VOLATILE;
    }
    return column.nullable() || column.defaultValue() != null
        ? Effect.ADD_COLUMN
        : Effect.ADD_COLUMN_WITHOUT_VALUE;
  }

  private Effect alterColumn(AlterTable.AlterColumn alter, @Nullable Ddl previous) {
    TableColumn before = alter.before();
    TableColumn after = alter.after();
    boolean isComputed = after.generated() != null && !after.generated().equals(before.generated());
    if (isComputed) {
      return Effect.ADD_COLUMN_GENERATED;
    } else if (new TypeChange(dialect, alter).rewrites()) {
      return Effect.ALTER_TYPE;
    } else if (!Objects.equals(before.collation(), after.collation())) {
      return Effect.ALTER_COLLATION;
    } else if (SafePlan.getsNotNull(alter)) {
      return isProof(previous) ? Effect.SET_NOT_NULL_PROVEN : Effect.SET_NOT_NULL;
    }
    return Effect.ALTER_COLUMN;
  }

  /** The usual plan has just validated that the column is not null. */
  private static boolean isProof(@Nullable Ddl previous) {
    return previous instanceof AlterTable.ValidateConstraint;
  }

  private static Effect alterTable(AlterTable alter) {
    if (alter instanceof AlterTable.AddForeignKey add) {
      return add.key().validated() ? Effect.ADD_FOREIGN_KEY : Effect.ADD_FOREIGN_KEY_NOT_VALID;
    } else if (alter instanceof AlterTable.AddCheck add) {
      return add.check().validated() ? Effect.ADD_CHECK : Effect.ADD_CHECK_NOT_VALID;
    } else if (alter instanceof AlterTable.AddUnique add) {
      return add.unique().where() == null ? Effect.ADD_UNIQUE : Effect.CREATE_INDEX;
    } else if (alter instanceof AlterTable.AddPrimaryKey) {
      return Effect.ADD_PRIMARY_KEY;
    } else if (alter instanceof AlterTable.AddExclusion) {
      return Effect.ADD_EXCLUSION;
    }
    return small(alter);
  }

  private static Effect small(AlterTable alter) {
    if (alter instanceof AlterTable.ValidateConstraint) {
      return Effect.VALIDATE;
    } else if (alter instanceof AlterTable.UseIndex) {
      return Effect.USE_INDEX;
    } else if (alter instanceof AlterTable.DropColumn) {
      return Effect.DROP_COLUMN;
    } else if (alter instanceof AlterTable.RenameColumn) {
      return Effect.RENAME_COLUMN;
    }
    return alter instanceof AlterTable.RenameTable ? Effect.RENAME_TABLE : Effect.CHANGE_CONSTRAINT;
  }
}
