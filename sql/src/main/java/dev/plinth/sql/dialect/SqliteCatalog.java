package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqliteTableText.lowerCase;

import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What SQLite tells of itself: its tables' columns, and the texts that everything was created with.
 */
final class SqliteCatalog implements Catalog {
  private static final Sql OBJECTS =
      Sql.of(
          """
          SELECT m.type AS kind, m.name, m.tbl_name AS relation, m.sql AS text,
            CASE WHEN l.type = 'virtual' OR l.type = 'shadow' THEN l.type END AS special
          FROM sqlite_master m
            LEFT JOIN pragma_table_list l ON l.schema = 'main' AND l.name = m.name
          WHERE m.sql IS NOT NULL AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          ORDER BY m.type = 'view', CASE WHEN m.type = 'view' THEN m.rowid END, m.name
          """);

  private static final Sql COLUMNS =
      Sql.of(
          """
          SELECT m.name AS relation, x.name, x.type, x."notnull" AS not_null,
            x.dflt_value AS default_value, x.pk AS key_position, x.hidden
          FROM sqlite_master m JOIN pragma_table_xinfo(m.name) x
          WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          ORDER BY m.name, x.cid
          """);

  private final Dialect dialect;
  private final Naming naming;

  SqliteCatalog(Dialect dialect, Naming naming) {
    this.dialect = dialect;
    this.naming = naming;
  }

  @Override
  public List<Sql> questions(Scope scope) {
    return List.of(OBJECTS, COLUMNS);
  }

  @Override
  public Schema normalForm(Schema schema) {
    return new SqliteNormalForm(dialect).of(new Spelling(naming).of(schema));
  }

  @Override
  public Sql inside(String schema) {
    throw new UnsupportedFeature(dialect, Capability.SCHEMAS);
  }

  @Override
  public LiveState read(List<List<CatalogRow>> answers) {
    List<CatalogRow> objects = answers.get(0);
    Map<String, List<CatalogRow>> columns = grouped(answers.get(1));
    List<Remark> remarks = new ArrayList<>();
    Map<String, SqliteTable> tables = new LinkedHashMap<>();
    kind(objects, "table").forEach(row -> table(row, columns, tables, remarks));
    parts(objects, tables, remarks);
    List<Table> all = tables.values().stream().map(table -> table.in(tables)).toList();
    Schema schema = new SqliteNormalForm(dialect).of(Schema.of(all));
    List<View> views = new ArrayList<>();
    List<Table> viewColumns = new ArrayList<>();
    for (CatalogRow row : kind(objects, "view")) {
      views.add(view(row, columnsOf(row, columns)));
      viewColumns.add(viewColumns(row, columnsOf(row, columns)));
    }
    return new LiveState(schema.withViews(views), viewColumns, remarks);
  }

  private static List<CatalogRow> kind(List<CatalogRow> rows, String kind) {
    return rows.stream().filter(row -> row.text("kind").equals(kind)).toList();
  }

  private static List<CatalogRow> columnsOf(CatalogRow row, Map<String, List<CatalogRow>> columns) {
    return columns.getOrDefault(row.text("name"), List.of());
  }

  private static Map<String, List<CatalogRow>> grouped(List<CatalogRow> rows) {
    Map<String, List<CatalogRow>> groups = new LinkedHashMap<>();
    for (CatalogRow row : rows) {
      groups.computeIfAbsent(row.text("relation"), name -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private static void table(
      CatalogRow row,
      Map<String, List<CatalogRow>> columns,
      Map<String, SqliteTable> tables,
      List<Remark> remarks) {
    String special = row.optional("special");
    if (special == null) {
      SqliteTable table = new SqliteTable(row, columnsOf(row, columns), remarks);
      tables.put(lowerCase(row.text("name")), table);
    } else if (special.equals("virtual")) {
      remarks.add(new Remark(row.text("name"), "is a virtual table, which a schema does not have"));
    }
  }

  /** Indexes and triggers, after the tables that they belong to. */
  private static void parts(
      List<CatalogRow> rows, Map<String, SqliteTable> tables, List<Remark> remarks) {
    for (CatalogRow row : rows) {
      SqliteTable table = tables.get(lowerCase(row.text("relation")));
      if (row.text("kind").equals("index") && table != null) {
        table.addIndex(row);
      } else if (row.text("kind").equals("trigger")) {
        String name = row.text("relation") + "." + row.text("name");
        remarks.add(new Remark(name, "is a trigger, which is not part of a schema"));
      }
    }
  }

  private static View view(CatalogRow row, List<CatalogRow> columns) {
    SqlWordReader words = new SqlWordReader(row.text("text"));
    boolean named = false;
    while (!words.isDone() && !words.accept("AS")) {
      named |= words.isNextSign("(");
      words.next();
    }
    String query = words.rest();
    TableName name = TableName.of(row.text("name"));
    return View.of(name, named ? named(query, columns) : query);
  }

  /** A view that names its columns, as one that does not. */
  private static String named(String query, List<CatalogRow> columns) {
    List<String> names =
        columns.stream().map(row -> "\"" + row.text("name").replace("\"", "\"\"") + "\"").toList();
    return "WITH named (" + String.join(", ", names) + ") AS (" + query + ") SELECT * FROM named";
  }

  private static Table viewColumns(CatalogRow row, List<CatalogRow> columns) {
    List<TableColumn> all =
        columns.stream()
            .map(
                column ->
                    TableColumn.of(column.text("name"), SqliteTypes.of(column.text("type")))
                        .optional())
            .toList();
    return Table.of(TableName.of(row.text("name")), all, PrimaryKey.NONE);
  }
}
