package dev.plinth.sql.dialect;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What PostgreSQL tells of itself, see {@link PostgresQuestions}. */
final class PostgresCatalog implements Catalog {
  private static final int SPACES = 0;
  private static final int RELATIONS = 1;
  private static final int COLUMNS = 2;
  private static final int CONSTRAINTS = 3;
  private static final int INDEXES = 4;
  private static final int ENUMS = 5;
  private static final int SEQUENCES = 6;
  private static final int EXTENSIONS = 7;
  private static final int OTHERS = 8;

  private final Naming naming;

  PostgresCatalog(Naming naming) {
    this.naming = naming;
  }

  @Override
  public List<Sql> questions(Scope scope) {
    return PostgresQuestions.in(scope);
  }

  @Override
  public Schema normalForm(Schema schema) {
    return PostgresNormalForm.of(new Spelling(naming).of(schema));
  }

  @Override
  public Sql inside(String schema) {
    return Sql.of(
        "SELECT set_config('search_path', quote_ident(?) || ', ' || current_setting('search_path'),"
            + " true)",
        Bind.of(schema));
  }

  @Override
  public LiveState read(List<List<CatalogRow>> answers) {
    List<Remark> remarks = new ArrayList<>();
    PostgresTables tables = new PostgresTables(remarks);
    answers.get(COLUMNS).forEach(tables::addColumn);
    answers.get(CONSTRAINTS).forEach(tables::addConstraint);
    answers.get(INDEXES).forEach(tables::addIndex);
    Schema schema = schema(answers, tables);
    List<Table> viewColumns = views(answers).stream().map(tables::columnsOf).toList();
    answers.get(OTHERS).forEach(row -> remarks.add(other(row)));
    return new LiveState(schema, viewColumns, remarks);
  }

  private static Schema schema(List<List<CatalogRow>> answers, PostgresTables tables) {
    return new Schema(
        tables(answers, tables),
        enums(answers.get(ENUMS)),
        views(answers).stream().map(PostgresCatalog::view).toList(),
        answers.get(SEQUENCES).stream().map(PostgresCatalog::sequence).toList(),
        names(answers.get(EXTENSIONS), "name"),
        names(answers.get(SPACES), "schema"));
  }

  private static List<Table> tables(List<List<CatalogRow>> answers, PostgresTables tables) {
    return answers.get(RELATIONS).stream()
        .filter(row -> row.optional("query") == null)
        .flatMap(row -> tables.table(row).stream())
        .map(PostgresNormalForm::of)
        .toList();
  }

  private static List<CatalogRow> views(List<List<CatalogRow>> answers) {
    return answers.get(RELATIONS).stream().filter(row -> row.optional("query") != null).toList();
  }

  static TableName name(CatalogRow row) {
    return new TableName(row.optional("schema"), row.text("name"));
  }

  private static List<String> names(List<CatalogRow> rows, String column) {
    return rows.stream().map(row -> row.text(column)).toList();
  }

  private static View view(CatalogRow row) {
    String query = row.text("query").strip();
    String bare = query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    boolean materialized = row.text("kind").equals("m");
    return new View(name(row), new SqlText(bare), materialized, row.optional("comment"));
  }

  private static List<EnumType> enums(List<CatalogRow> rows) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (CatalogRow row : rows) {
      List<String> known = labels.computeIfAbsent(name(row).toString(), name -> new ArrayList<>());
      String label = row.optional("label");
      if (label != null) {
        known.add(label);
      }
    }
    return labels.entrySet().stream()
        .map(entry -> new EnumType(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Sequence sequence(CatalogRow row) {
    return PostgresNormalForm.of(
        new Sequence(
            name(row),
            row.number("start"),
            row.number("increment"),
            row.number("min"),
            row.number("max"),
            row.flag("cycle")));
  }

  private static Remark other(CatalogRow row) {
    return new Remark(
        row.text("name"), "is a " + row.text("kind") + ", which is not part of a schema");
  }
}
