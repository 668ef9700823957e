package dev.plinth.migrations.inspect;

import dev.plinth.migrations.source.Literals;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.Names;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Shares out what is unique, checked and indexed: to a field or relation where it says the same by
 * itself, else to the annotation of the table.
 */
final class Constraints {
  private static final Names NAMES = new Names(63);

  private final TablePlan plan;
  private final Table table;
  private final List<UniqueConstraint> uniques;
  private final List<Index> indexes;

  Constraints(TablePlan plan) {
    this.plan = plan;
    this.table = plan.table;
    this.uniques = new ArrayList<>(table.uniques());
    this.indexes = new ArrayList<>(table.indexes());
  }

  /** Tells the unique constraint that a one-to-one makes by itself. */
  static Predicate<UniqueConstraint> of(RelationPlan relation) {
    return unique -> isUsual(relation.owner().table, unique, relation.columns());
  }

  private static boolean isUsual(Table table, UniqueConstraint unique, List<String> columns) {
    return unique.equals(new UniqueConstraint(usual(table, columns, "key"), columns, null));
  }

  private static String usual(Table table, List<String> columns, String ending) {
    return NAMES.of(table.name().name(), columns, ending);
  }

  /** Takes the unique constraint that a one-to-one stands for. */
  void takeUnique(RelationPlan relation) {
    uniques.removeIf(unique -> isUsual(table, unique, relation.columns()));
  }

  /** Whether a column is unique by itself; the constraint is taken then. */
  boolean takeUnique(String column) {
    List<String> columns = List.of(column);
    return !table.primaryKey().columns().equals(columns)
        && uniques.removeIf(unique -> isUsual(table, unique, columns));
  }

  /** Whether there is the index that these columns get by themselves; it is taken then. */
  boolean takeIndex(List<String> columns) {
    Index usual = Index.on(usual(table, columns, "idx"), columns.toArray(new String[0]));
    return !isServed(columns) && indexes.remove(usual);
  }

  /** Whether the key or a unique constraint begins with these columns. */
  boolean isServed(List<String> columns) {
    return Stream.concat(
            Stream.of(table.primaryKey().columns()),
            table.uniques().stream()
                .filter(unique -> unique.where() == null)
                .map(UniqueConstraint::columns))
        .anyMatch(
            known ->
                known.size() >= columns.size() && known.subList(0, columns.size()).equals(columns));
  }

  /** What is left, as options of the table's annotation. */
  Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    add(options, "indexes", indexes());
    add(options, "unique", plainUniques());
    add(options, "checks", table.checks().stream().map(this::check).toList());
    table
        .exclusions()
        .forEach(each -> plan.note("Exclusion " + each.name() + " is not here: models have none."));
    return options;
  }

  private static void add(Map<String, String> options, String name, List<String> annotations) {
    if (!annotations.isEmpty()) {
      options.put(name, JavaText.annotations(annotations));
    }
  }

  private List<String> plainUniques() {
    List<String> all = new ArrayList<>();
    for (UniqueConstraint unique : uniques) {
      if (unique.where() == null && knows(unique.columns(), "Unique " + unique.name())) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("value", JavaText.literals(names(unique.columns())));
        name(options, unique.name(), unique.columns(), "key");
        all.add(JavaText.annotation("Unique", options));
      }
    }
    return all;
  }

  private List<String> indexes() {
    List<String> all = new ArrayList<>();
    for (UniqueConstraint unique : uniques) {
      if (unique.where() != null && knows(unique.columns(), "Unique " + unique.name())) {
        all.add(partial(unique, unique.where()));
      }
    }
    for (Index index : indexes) {
      if (canSay(index)) {
        all.add(index(index));
      }
    }
    return all;
  }

  private String partial(UniqueConstraint unique, SqlText where) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("value", JavaText.literals(names(unique.columns())));
    name(options, unique.name(), unique.columns(), "key");
    options.put("unique", "true");
    options.put("where", Literals.text(where.text()));
    return JavaText.annotation("Index", options);
  }

  /** An option for a name that does not follow from the columns. */
  private void name(Map<String, String> options, String name, List<String> columns, String ending) {
    long same =
        Stream.concat(
                table.uniques().stream().map(UniqueConstraint::columns),
                table.indexes().stream().map(Constraints::columns))
            .filter(columns::equals)
            .count();
    if (same > 1 || !name.equals(usual(table, columns, ending))) {
      options.put("name", Literals.text(name));
    }
  }

  private static List<String> columns(Index index) {
    return index.keys().stream().map(key -> key.column() == null ? "" : key.column()).toList();
  }

  private boolean canSay(Index index) {
    boolean expressions = index.keys().stream().anyMatch(key -> key.expression() != null);
    if (!isSayable(index)) {
      plan.note("Index " + index.name() + " is not here: a model does not say such an order.");
      return false;
    }
    List<String> used = new ArrayList<>(expressions ? List.of() : columns(index));
    used.addAll(index.include());
    return knows(used, "Index " + index.name());
  }

  private boolean knows(List<String> columns, String what) {
    boolean known =
        columns.stream()
            .allMatch(
                column -> plan.relationOf(column).isPresent() || plan.fields.containsKey(column));
    if (!known) {
      plan.note(what + " is not here: it speaks of a column that is not.");
    }
    return known;
  }

  private List<String> names(List<String> columns) {
    return columns.stream().map(plan::indexName).toList();
  }

  private String index(Index index) {
    Map<String, String> options = new LinkedHashMap<>();
    keys(options, index);
    name(options, index.name(), columns(index), index.unique() ? "key" : "idx");
    if (!index.include().isEmpty()) {
      options.put("include", JavaText.literals(names(index.include())));
    }
    if (index.unique()) {
      options.put("unique", "true");
    }
    if (index.where() != null) {
      options.put("where", Literals.text(index.where().text()));
    }
    String method = method(index);
    if (!method.isEmpty()) {
      options.put("method", Literals.text(method));
    }
    return JavaText.annotation("Index", options);
  }

  private void keys(Map<String, String> options, Index index) {
    if (index.keys().stream().anyMatch(key -> key.expression() != null)) {
      options.put(
          "expressions",
          JavaText.literals(index.keys().stream().map(Constraints::expression).toList()));
      return;
    }
    options.put(
        "value",
        JavaText.literals(
            index.keys().stream()
                .map(key -> (key.descending() ? "-" : "") + plan.indexName(column(key)))
                .toList()));
  }

  private static String column(IndexKey key) {
    return String.valueOf(key.column());
  }

  /** An index as a model says it: of columns or of expressions, and never like a constraint. */
  static Index said(Index index) {
    boolean expressions = index.keys().stream().anyMatch(key -> key.expression() != null);
    List<IndexKey> keys =
        expressions
            ? index.keys().stream().map(key -> IndexKey.expression(expression(key))).toList()
            : index.keys();
    String method = method(index);
    return isSayable(index) ? index.keys(keys).method(method.isEmpty() ? null : method) : index;
  }

  private static boolean isSayable(Index index) {
    boolean expressions = index.keys().stream().anyMatch(key -> key.expression() != null);
    boolean descending = index.keys().stream().anyMatch(IndexKey::descending);
    boolean nulls = index.keys().stream().anyMatch(key -> key.nulls() != OrderBy.Nulls.DEFAULT);
    return !nulls && !(expressions && descending);
  }

  private static String expression(IndexKey key) {
    SqlText expression = key.expression();
    return expression == null ? SqlText.quoted(column(key)) : expression.text();
  }

  /** A unique index of plain columns would be a constraint, were it not for its method. */
  private static String method(Index index) {
    boolean plain =
        index.unique()
            && index.include().isEmpty()
            && index.keys().stream().allMatch(key -> key.column() != null && !key.descending());
    return index.method() != null ? index.method() : plain ? "btree" : "";
  }

  private String check(CheckConstraint check) {
    if (!check.validated()) {
      plan.note("Check " + check.name() + " is not validated; a model's always is.");
    }
    Map<String, String> options = new LinkedHashMap<>();
    options.put("value", Literals.text(check.condition().text()));
    if (table.checks().size() > 1 || !check.name().equals(usual(table, List.of(), "check"))) {
      options.put("name", Literals.text(check.name()));
    }
    return JavaText.annotation("Check", options);
  }
}
