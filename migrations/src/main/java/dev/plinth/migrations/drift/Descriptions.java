package dev.plinth.migrations.drift;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import dev.plinth.sql.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes the objects of a schema in its normal form. */
record Descriptions(Dialect dialect) {

  /** Everything that stands beside tables. */
  List<Described> others(Schema schema) {
    List<Described> all = new ArrayList<>();
    schema.namespaces().forEach(name -> all.add(described("schema", name)));
    schema.enums().forEach(type -> all.add(enumType(type)));
    schema.sequences().forEach(sequence -> all.add(sequence(sequence)));
    schema.views().forEach(view -> all.add(view(view)));
    return all;
  }

  /** The columns of a table and all that belongs to it. */
  List<Described> parts(Table table) {
    List<Described> all = new ArrayList<>();
    table.columns().forEach(column -> all.add(column(table, column)));
    table.uniques().forEach(unique -> all.add(unique(table, unique)));
    table.foreignKeys().forEach(key -> all.add(reference(table, key)));
    table.checks().forEach(check -> all.add(check(table, check)));
    table.exclusions().forEach(exclusion -> all.add(exclusion(table, exclusion)));
    table.indexes().forEach(index -> all.add(index(table, index)));
    return all;
  }

  Described table(Table table) {
    return described("table", table.name().toString())
        .with("primary key", columns(table.primaryKey().columns()))
        .with("comment", table.comment());
  }

  private Described described(String kind, String name) {
    return new Described(dialect, kind, name, "");
  }

  private Described part(String kind, Table table, String name) {
    return new Described(dialect, kind, name, " of " + table.name());
  }

  private Described column(Table table, TableColumn column) {
    Default value = column.defaultValue();
    return new Described(dialect, "column", table.name() + "." + column.name(), "")
        .with("type", dialect.typeName(column.type()))
        .with("null", column.nullable() ? "allowed" : "refused")
        .sql("default", value == null ? null : value.text())
        .with("identity", column.always() ? "always" : column.identity())
        .sql("computation", column.generated() == null ? null : column.generated().expression())
        .with("collation", column.collation())
        .with("comment", column.comment());
  }

  private Described unique(Table table, UniqueConstraint unique) {
    return part("unique constraint", table, unique.name())
        .with("list of columns", columns(unique.columns()))
        .sql("condition", unique.where());
  }

  private Described reference(Table table, ForeignKeyConstraint key) {
    return part("foreign key", table, key.name())
        .with("target", key.target())
        .inAnyOrder("list of columns", pairs(key))
        .with("action on delete", words(key.onDelete()))
        .with("action on update", words(key.onUpdate()))
        .with("deferral", key.deferrable())
        .with("validation", key.validated());
  }

  private static List<String> pairs(ForeignKeyConstraint key) {
    List<String> pairs = new ArrayList<>();
    for (int index = 0; index < key.columns().size(); index++) {
      pairs.add(key.columns().get(index) + " to " + key.targetColumns().get(index));
    }
    return pairs;
  }

  private Described check(Table table, CheckConstraint check) {
    return part("check", table, check.name())
        .sql("condition", check.condition())
        .with("validation", check.validated());
  }

  private Described exclusion(Table table, ExclusionConstraint exclusion) {
    String elements =
        exclusion.elements().stream()
            .map(element -> element.expression().text() + " with " + element.operator())
            .collect(Collectors.joining(", "));
    return part("exclusion", table, exclusion.name())
        .with("method", exclusion.method())
        .sql("list of elements", new SqlText(elements))
        .sql("condition", exclusion.where());
  }

  private Described index(Table table, Index index) {
    String keys = index.keys().stream().map(this::key).collect(Collectors.joining(", "));
    return part("index", table, index.name())
        .sql("list of keys", new SqlText(keys))
        .with("uniqueness", index.unique())
        .sql("condition", index.where())
        .with("list of carried columns", columns(index.include()))
        .with("method", index.method());
  }

  private String key(IndexKey key) {
    SqlText expression = key.expression();
    String term =
        expression == null
            ? dialect.quote(String.valueOf(key.column()))
            : "(" + dialect.catalog().plain(expression.text()) + ")";
    String nulls = key.nulls().name().equals("DEFAULT") ? "" : " nulls " + words(key.nulls());
    return term + (key.descending() ? " desc" : "") + nulls;
  }

  private Described enumType(EnumType type) {
    return described("enum type", type.name()).with("list of labels", columns(type.labels()));
  }

  private Described sequence(Sequence sequence) {
    return described("sequence", sequence.name().toString())
        .with("start", sequence.start())
        .with("increment", sequence.increment())
        .with("minimum", sequence.min())
        .with("maximum", sequence.max())
        .with("cycle", sequence.cycle());
  }

  private Described view(View view) {
    return described(view.materialized() ? "materialized view" : "view", view.name().toString())
        .sql("query", view.query())
        .with("comment", view.comment());
  }

  private static String columns(List<String> columns) {
    return "(" + String.join(", ", columns) + ")";
  }

  private static String words(@Nullable Enum<?> word) {
    return String.valueOf(word).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
