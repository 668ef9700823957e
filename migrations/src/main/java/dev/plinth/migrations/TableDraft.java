package dev.plinth.migrations;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.Names;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.TablePart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table that is put together column by column. A word such as {@link #optional()} is about the
 * column before it.
 *
 * <pre>{@code
 * t -> t.identity("id").varchar("name", 50).unique().integer("age").optional().primaryKey("id")
 * }</pre>
 *
 * <p>Immutable: each method returns a new draft.
 */
public final class TableDraft {
  /** The shortest limit of the databases that are spoken, so that names are the same on all. */
  private static final Names NAMES = new Names(63);

  private final String name;
  private final List<TablePart> parts;

  private TableDraft(String name, List<TablePart> parts) {
    this.name = name;
    this.parts = List.copyOf(parts);
  }

  static TableDraft of(String name) {
    return new TableDraft(name, List.of());
  }

  Table table() {
    return MigrationWords.table(name, parts.toArray(TablePart[]::new));
  }

  /** A copy with a further column, constraint or index. */
  public TableDraft add(TablePart part) {
    List<TablePart> more = new ArrayList<>(parts);
    more.add(part);
    return new TableDraft(name, more);
  }

  /** A copy with a column of any type. */
  public TableDraft column(String column, SqlType type) {
    return add(TableColumn.of(column, type));
  }

  /** A copy with a key of 64 bits that the database numbers. */
  public TableDraft identity(String column) {
    return add(TableColumn.identity(column));
  }

  /** A copy with a whole number of 64 bits. */
  public TableDraft bigint(String column) {
    return column(column, SqlType.BIGINT);
  }

  /** A copy with a whole number of 32 bits. */
  public TableDraft integer(String column) {
    return column(column, SqlType.INTEGER);
  }

  /** A copy with true or false. */
  public TableDraft bool(String column) {
    return column(column, SqlType.BOOLEAN);
  }

  /** A copy with a text of any length. */
  public TableDraft text(String column) {
    return column(column, SqlType.TEXT);
  }

  /** A copy with a text of at most so many characters. */
  public TableDraft varchar(String column, int length) {
    return column(column, SqlType.varchar(length));
  }

  /** A copy with a decimal number of so many digits, {@code scale} of them after the point. */
  public TableDraft decimal(String column, int precision, int scale) {
    return column(column, SqlType.decimal(precision, scale));
  }

  /** A copy with a day. */
  public TableDraft date(String column) {
    return column(column, SqlType.DATE);
  }

  /** A copy with a moment in time. */
  public TableDraft moment(String column) {
    return column(column, SqlType.TIMESTAMPTZ);
  }

  /** A copy in which the last column may be null. */
  public TableDraft optional() {
    return last(TableColumn::optional);
  }

  /** A copy in which the database fills the last column: null, a Boolean, a number or a text. */
  public TableDraft defaultValue(@Nullable Object value) {
    return last(column -> column.defaultValue(Default.of(value)));
  }

  /** A copy in which each value of the last column occurs once. */
  public TableDraft unique() {
    String column = lastColumn();
    return add(MigrationWords.unique(NAMES.of(plainName(), List.of(column), "key"), column));
  }

  /** A copy in which the last column refers to a column of another table. */
  public TableDraft references(String target, String targetColumn) {
    return references(target, targetColumn, ReferentialAction.NO_ACTION);
  }

  /** A copy in which the last column refers to a column of another table. */
  public TableDraft references(String target, String targetColumn, ReferentialAction onDelete) {
    String column = lastColumn();
    String constraint = NAMES.of(plainName(), List.of(column), "fkey");
    return add(
        MigrationWords.foreignKey(constraint, column, target, targetColumn).onDelete(onDelete));
  }

  /** A copy with a key. */
  public TableDraft primaryKey(String... columns) {
    return add(PrimaryKey.of(columns));
  }

  /** A copy with a condition that every row keeps. */
  public TableDraft check(String constraint, String condition) {
    return add(MigrationWords.check(constraint, condition));
  }

  /** A copy with an index of columns. */
  public TableDraft index(String... columns) {
    return add(MigrationWords.index(NAMES.of(plainName(), List.of(columns), "idx"), columns));
  }

  private String plainName() {
    return table().name().name();
  }

  private TableDraft last(UnaryOperator<TableColumn> change) {
    List<TablePart> more = new ArrayList<>(parts);
    int at = lastAt();
    more.set(at, change.apply((TableColumn) more.get(at)));
    return new TableDraft(name, more);
  }

  private String lastColumn() {
    return ((TableColumn) parts.get(lastAt())).name();
  }

  private int lastAt() {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i) instanceof TableColumn) {
        return i;
      }
    }
    throw new IllegalStateException(
        "Table '" + name + "' has no column yet that this could be about");
  }
}
