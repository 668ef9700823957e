package dev.plinth.sql.dialect;

import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table anew under its own name, in the order that SQLite's manual recommends: what refers
 * to the old table is meant for the new one as soon as that has its name.
 */
final class SqliteRebuild {
  private final StandardDialect sqlite;
  private final Table before;
  private final Table after;
  private final Map<String, String> sources;
  private final TableName draft;
  private final List<Sql> statements = new ArrayList<>();

  SqliteRebuild(StandardDialect sqlite, Ddl.RebuildTable ddl) {
    this.sqlite = sqlite;
    this.before = ddl.before();
    this.after = ddl.after();
    this.sources = ddl.sources();
    this.draft = new TableName(after.name().schema(), "plinth_new_" + after.name().name());
  }

  List<Sql> statements() {
    run(new Ddl.CreateTable(after.name(draft), false));
    copy();
    if (isNumbered(before) && isNumbered(after)) {
      counter();
    }
    run(new Ddl.DropTable(before.name(), false, false));
    rename();
    indexes();
    return List.copyOf(statements);
  }

  private void run(Ddl ddl) {
    statements.addAll(sqlite.compile(ddl));
  }

  private void copy() {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (TableColumn column : after.columns()) {
      String value = column.generated() == null ? value(column) : null;
      if (value != null) {
        columns.add(sqlite.quote(column.name()));
        values.add(value);
      }
    }
    copy(columns, values);
  }

  /** Where no column stays, the rows do: each has a number that is no column. */
  private void copy(List<String> columns, List<String> values) {
    Writer copy = new Writer(sqlite).sql("INSERT INTO ").table(draft).sql(" (");
    copy.sql(columns.isEmpty() ? "rowid" : String.join(", ", columns)).sql(") SELECT ");
    copy.sql(values.isEmpty() ? "rowid" : String.join(", ", values)).sql(" FROM ");
    statements.add(copy.table(before.name()).toSql());
  }

  private @Nullable String value(TableColumn column) {
    String source = sources.get(column.name());
    return source != null
        ? source
        : before.column(column.name()).map(old -> kept(old, column)).orElse(null);
  }

  private String kept(TableColumn old, TableColumn column) {
    return SqliteConversion.of(sqlite.quote(old.name()), old.type(), column.type());
  }

  private static boolean isNumbered(Table table) {
    return table.columns().stream().anyMatch(TableColumn::identity);
  }

  /** The numbers of rows that were deleted are not given again. */
  private void counter() {
    Writer forget = counters(new Writer(sqlite).sql("DELETE FROM "));
    statements.add(forget.sql(" WHERE name = ").text(spelled(draft)).toSql());
    Writer keep = counters(new Writer(sqlite).sql("INSERT INTO ")).sql(" (name, seq) SELECT ");
    counters(keep.text(spelled(draft)).sql(", seq FROM "));
    statements.add(keep.sql(" WHERE name = ").text(spelled(before.name())).toSql());
  }

  /** SQLite's own table, in its own spelling. */
  private Writer counters(Writer out) {
    String schema = after.name().schema();
    return (schema == null ? out : out.name(schema).sql(".")).sql("sqlite_sequence");
  }

  private String spelled(TableName table) {
    return sqlite.spelled(table.name());
  }

  /** The old way to rename leaves views alone that read the table, which is missing right now. */
  private void rename() {
    statements.add(Sql.of("PRAGMA legacy_alter_table = ON"));
    run(new AlterTable.RenameTable(draft, after.name()));
    statements.add(Sql.of("PRAGMA legacy_alter_table = OFF"));
  }

  private void indexes() {
    for (UniqueConstraint unique : after.uniques()) {
      if (unique.where() != null) {
        run(new Ddl.CreateIndex(after.name(), AlterWriter.partial(unique), false));
      }
    }
    for (Index index : after.indexes()) {
      run(new Ddl.CreateIndex(after.name(), index, false));
    }
  }
}
