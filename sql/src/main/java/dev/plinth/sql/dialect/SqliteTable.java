package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqliteTableText.lowerCase;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.Names;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table of SQLite, put together from the rows of its columns and its text. Constraints without
 * a name get the one that follows from their columns, as models name them.
 */
final class SqliteTable {
  private static final Names NAMES = new Names(63);

  private final String name;
  private final List<CatalogRow> rows;
  private final List<Remark> remarks;
  private final SqliteTableText text;
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final List<Index> indexes = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  SqliteTable(CatalogRow table, List<CatalogRow> rows, List<Remark> remarks) {
    this.name = table.text("name");
    this.rows = rows;
    this.remarks = remarks;
    this.text = SqliteTableText.of(table.text("text"));
    rows.forEach(row -> columns.put(lowerCase(row.text("name")), row.text("name")));
    remarks();
  }

  private void remarks() {
    for (String option : List.of("WITHOUT", "STRICT")) {
      if (text.options.contains(option)) {
        String full = option.equals("WITHOUT") ? "WITHOUT ROWID" : option;
        remarks.add(new Remark(name, "is " + full + ", which a schema does not say"));
      }
    }
    for (CatalogRow row : rows) {
      if (row.text("hidden").equals("2")) {
        String column = name + "." + row.text("name");
        remarks.add(new Remark(column, "is computed when it is read; a schema has only kept ones"));
      }
    }
  }

  void addIndex(CatalogRow row) {
    indexes.add(SqliteIndexText.of(row.text("name"), row.text("text"), columns));
  }

  /** The table among all tables, to which it may refer. */
  Table in(Map<String, SqliteTable> tables) {
    List<ForeignKeyConstraint> references = new ArrayList<>();
    text.references.forEach(reference -> references.add(reference(reference, tables)));
    return Table.of(TableName.of(name), rows.stream().map(this::column).toList(), key())
        .foreignKeys(references)
        .uniques(text.uniques.stream().map(this::unique).toList())
        .checks(text.checks.stream().map(this::check).toList())
        .indexes(indexes);
  }

  private TableColumn column(CatalogRow row) {
    String column = row.text("name");
    String given = row.optional("default_value");
    String generated = text.generated.get(lowerCase(column));
    return new TableColumn(
        column,
        SqliteTypes.of(row.text("type")),
        !row.flag("not_null"),
        given == null ? null : Default.sql(given),
        isRowNumber(row),
        generated == null ? null : Generated.stored(generated),
        text.collations.get(lowerCase(column)),
        null);
  }

  private boolean isRowNumber(CatalogRow row) {
    return key().columns().equals(List.of(row.text("name")))
        && lowerCase(row.text("type")).equals("integer")
        && text.isRowNumbered();
  }

  private PrimaryKey key() {
    List<String> parts =
        rows.stream()
            .filter(row -> row.number("key_position") > 0)
            .sorted(Comparator.comparingLong(row -> row.number("key_position")))
            .map(row -> row.text("name"))
            .toList();
    return new PrimaryKey(text.keyName(), parts);
  }

  /** The names as the columns themselves have them. */
  private List<String> own(List<String> written) {
    return written.stream().map(each -> columns.getOrDefault(lowerCase(each), each)).toList();
  }

  private UniqueConstraint unique(SqliteTableText.Unique unique) {
    List<String> own = own(unique.columns());
    return new UniqueConstraint(named(unique.name(), own, "key"), own, null);
  }

  private CheckConstraint check(SqliteTableText.Check check) {
    List<String> own = check.column() == null ? List.of() : own(List.of(check.column()));
    String checkName = named(check.name(), own, "check");
    return new CheckConstraint(checkName, new SqlText(check.condition()));
  }

  private ForeignKeyConstraint reference(
      SqliteTableText.Reference reference, Map<String, SqliteTable> tables) {
    List<String> own = own(reference.columns());
    SqliteTable target = tables.get(lowerCase(reference.target()));
    return new ForeignKeyConstraint(
        named(reference.name(), own, "fkey"),
        own,
        TableName.of(target == null ? reference.target() : target.name),
        target == null ? known(reference) : target.referred(reference.targetColumns()),
        action(reference, "DELETE"),
        action(reference, "UPDATE"),
        reference.deferred());
  }

  /** Columns of a table that is not there. */
  private static List<String> known(SqliteTableText.Reference reference) {
    boolean told = !reference.targetColumns().isEmpty();
    return told ? reference.targetColumns() : reference.columns();
  }

  private List<String> referred(List<String> written) {
    return written.isEmpty() ? key().columns() : own(written);
  }

  private static ReferentialAction action(SqliteTableText.Reference reference, String on) {
    return reference.actions().getOrDefault(on, ReferentialAction.NO_ACTION);
  }

  private String named(@Nullable String given, List<String> parts, String ending) {
    if (given != null) {
      taken.add(given);
      return given;
    }
    String free = NAMES.of(name, parts, ending);
    for (int number = 2; !taken.add(free); number++) {
      free = NAMES.of(name, parts, ending + number);
    }
    return free;
  }
}
