package dev.plinth.sql.dialect;

import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite's ALTER TABLE can do: it renames, adds a column that needs nothing computed for the
 * rows that are there, and drops one that nothing else of the table speaks of.
 */
final class SqliteAlterations {
  private final StandardDialect sqlite;
  private final Table table;

  SqliteAlterations(StandardDialect sqlite, Table table) {
    this.sqlite = sqlite;
    this.table = table;
  }

  boolean has(AlterTable change) {
    if (change instanceof AlterTable.AddColumn add) {
      return canAdd(add.column());
    }
    if (change instanceof AlterTable.DropColumn drop) {
      return canDrop(drop.column());
    }
    if (change instanceof AlterTable.AlterColumn alter) {
      return isSame(sqlite, alter);
    }
    if (change instanceof AlterTable.AddUnique add) {
      return add.unique().where() != null;
    }
    return change instanceof AlterTable.RenameTable
        || change instanceof AlterTable.RenameColumn
        || change instanceof AlterTable.ValidateConstraint;
  }

  /** A default is looked up for old rows whenever they are read, so it must be a constant. */
  static boolean canAdd(TableColumn column) {
    Default given = column.defaultValue();
    boolean constant = given == null || given.text() == null;
    boolean filled = given != null && given.value() != null;
    return !column.identity()
        && column.generated() == null
        && constant
        && (column.nullable() || filled);
  }

  /** Whether the column is written in the same way before and after. */
  static boolean isSame(StandardDialect sqlite, AlterTable.AlterColumn change) {
    return written(sqlite, change.before()).equals(written(sqlite, change.after()));
  }

  private static String written(StandardDialect sqlite, TableColumn column) {
    return new SqliteDefinitions(sqlite).written(column);
  }

  private boolean canDrop(String column) {
    return table.columns().size() > 1
        && names().noneMatch(name -> name.equalsIgnoreCase(column))
        && texts().filter(Objects::nonNull).noneMatch(text -> text.mentions(column));
  }

  private Stream<String> names() {
    return Stream.of(
            table.primaryKey().columns().stream(),
            table.uniques().stream().flatMap(unique -> unique.columns().stream()),
            table.foreignKeys().stream().flatMap(key -> key.columns().stream()),
            keys().map(IndexKey::column).filter(Objects::nonNull))
        .flatMap(names -> names);
  }

  private Stream<IndexKey> keys() {
    return table.indexes().stream().flatMap(index -> index.keys().stream());
  }

  private Stream<@Nullable SqlText> texts() {
    return Stream.of(
            table.uniques().stream().map(UniqueConstraint::where),
            table.checks().stream().map(check -> check.condition()),
            keys().map(IndexKey::expression),
            table.indexes().stream().map(Index::where),
            table.columns().stream().map(TableColumn::generated).map(SqliteAlterations::text))
        .flatMap(texts -> texts);
  }

  private static @Nullable SqlText text(@Nullable Generated generated) {
    return generated == null ? null : generated.expression();
  }
}
