package dev.plinth.migrations.inspect;

import dev.plinth.migrations.source.Literals;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the class of one model. */
final class ModelText {
  private static final String INDENT = "  ";

  private final TablePlan plan;
  private final Table table;
  private final ValueTypes types;
  private final Constraints constraints;
  private final SourceText source;
  private final StringBuilder body = new StringBuilder();

  ModelText(TablePlan plan, ValueTypes types, String packageName) {
    this.plan = plan;
    this.table = plan.table;
    this.types = types;
    this.constraints = new Constraints(plan);
    this.source = new SourceText(packageName);
  }

  String write() {
    List<TableColumn> open = new ArrayList<>();
    for (String column : table.primaryKey().columns()) {
      table.column(column).ifPresent(open::add);
    }
    table.columns().stream().filter(column -> !plan.isKey(column.name())).forEach(open::add);
    open.forEach(this::member);
    plan.reverses.forEach(this::reverse);
    String annotation = tableAnnotation();
    return source.with(head(annotation) + notes() + body + manager());
  }

  private String head(String annotation) {
    String base = plan.isPlainModel() ? "Model" : "Entity";
    source.use("dev.plinth.orm." + base);
    return "/** "
        + javadoc()
        + " */\n"
        + annotation
        + "\npublic class "
        + plan.className
        + " extends "
        + base
        + " {\n";
  }

  private String javadoc() {
    String comment = table.comment();
    String text =
        comment == null
            ? "A row of {@code " + JavaText.inJavadoc(table.name().toString()) + "}."
            : JavaText.inJavadoc(comment);
    return plan.readOnly ? text + " " + choiceOfKey() : text;
  }

  /** Nobody says what tells the rows apart, so people have to know that this is a guess. */
  private String choiceOfKey() {
    String key = String.join(", ", table.primaryKey().columns());
    return "Only read; {@code " + JavaText.inJavadoc(key) + "} is taken for its key.";
  }

  private String tableAnnotation() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("name", Literals.text(table.name().name()));
    if (table.name().schema() != null) {
      options.put("schema", Literals.text(table.name().schema()));
    }
    flag(options, "readOnly", plan.readOnly);
    options.putAll(constraints.options());
    if (table.comment() != null && !plan.readOnly) {
      options.put("comment", Literals.text(table.comment()));
    }
    for (String name : List.of("Index", "Unique", "Check")) {
      if (options.values().stream().anyMatch(value -> value.contains("@" + name))) {
        annotation(name);
      }
    }
    annotation("Table");
    return JavaText.wrapped("Table", options, "");
  }

  private void annotation(String name) {
    source.use("dev.plinth.orm.annotation." + name);
  }

  private String notes() {
    StringBuilder notes = new StringBuilder();
    plan.notes.forEach(note -> notes.append(JavaText.comment(INDENT, note)));
    return notes.isEmpty() ? "" : notes.append('\n').toString();
  }

  private String manager() {
    source.use("dev.plinth.orm.Manager");
    return "  public static final Manager<"
        + plan.className
        + "> objects = Manager.of("
        + plan.className
        + ".class);\n}\n";
  }

  /** The field of a column, or the relation of its first one. */
  private void member(TableColumn column) {
    RelationPlan relation = plan.relationOf(column.name()).orElse(null);
    if (relation == null) {
      if (!plan.left.contains(column.name()) && !isInherited(column)) {
        field(column);
      }
    } else if (relation.columns().get(0).equals(column.name())) {
      relation(relation, column);
    }
  }

  private boolean isInherited(TableColumn column) {
    return plan.isPlainModel() && column.name().equals("id");
  }

  private void field(TableColumn column) {
    ValueType type = types.of(column.type());
    type.imports().forEach(source::use);
    String name = String.valueOf(plan.fields.get(column.name()));
    Map<String, String> options = new LinkedHashMap<>(type.options());
    column(options, List.of(column.name()), JavaNames.column(name).equals(column.name()));
    flag(options, "unique", constraints.takeUnique(column.name()));
    flag(options, "index", constraints.takeIndex(List.of(column.name())));
    defaults(options, column);
    key(column);
    if (type.required() || !options.isEmpty()) {
      annotation(type.annotation());
      line(JavaText.wrapped(type.annotation(), options, INDENT));
    }
    line(
        nullable(column, column.nullable() || plan.readOnly ? type.boxed() : type.java())
            + " "
            + name
            + ";\n");
  }

  private String nullable(TableColumn column, String java) {
    if (!column.nullable()) {
      return java;
    }
    source.use("org.jspecify.annotations.Nullable");
    return java.endsWith("[]")
        ? java.substring(0, java.length() - 2) + " @Nullable []"
        : "@Nullable " + java;
  }

  private static void column(Map<String, String> options, List<String> columns, boolean usual) {
    if (!usual) {
      options.put("column", JavaText.literals(columns));
    }
  }

  private static void flag(Map<String, String> options, String name, boolean value) {
    if (value) {
      options.put(name, "true");
    }
  }

  private static void defaults(Map<String, String> options, TableColumn column) {
    if (column.defaultValue() != null) {
      text(options, "dbDefault", column.defaultValue().text());
    }
    if (column.generated() != null) {
      text(options, "generated", column.generated().expression());
    }
    if (column.collation() != null) {
      options.put("collation", Literals.text(column.collation()));
    }
    if (column.comment() != null) {
      options.put("comment", Literals.text(column.comment()));
    }
  }

  private static void text(Map<String, String> options, String name, @Nullable SqlText text) {
    if (text != null) {
      options.put(name, Literals.text(text.text()));
    }
  }

  private void key(TableColumn column) {
    if (plan.isKey(column.name())) {
      annotation("PrimaryKey");
      boolean numbered = column.identity() && plan.relationOf(column.name()).isEmpty();
      line(numbered ? "@PrimaryKey(identity = true)" : "@PrimaryKey");
    }
  }

  private void relation(RelationPlan relation, TableColumn column) {
    Map<String, String> options = new LinkedHashMap<>();
    if (relation.reverse() != null) {
      options.put("relatedName", Literals.text(relation.reverse()));
    }
    actions(options, relation.key());
    column(options, relation.columns(), relation.hasUsualColumns());
    constraintName(options, relation);
    if (relation.isOneToOne()) {
      constraints.takeUnique(relation);
    } else {
      index(options, relation);
    }
    defaults(options, column);
    key(column);
    String annotation = relation.isOneToOne() ? "OneToOne" : "ForeignKey";
    annotation(annotation);
    source.use("dev.plinth.orm.Ref");
    line(JavaText.wrapped(annotation, options, INDENT));
    line("Ref<" + nullable(column, relation.target().className) + "> " + relation.name() + ";\n");
  }

  /** Composite keys are indexed as a whole unless the key serves; single ones unless anything. */
  private void index(Map<String, String> options, RelationPlan relation) {
    if (!constraints.takeIndex(relation.columns())) {
      options.put("index", "false");
    }
  }

  private void actions(Map<String, String> options, ForeignKeyConstraint key) {
    if (key.onDelete() != ReferentialAction.NO_ACTION) {
      annotation("OnDelete");
      options.put("onDelete", "OnDelete." + key.onDelete());
    }
    if (key.onUpdate() != ReferentialAction.NO_ACTION) {
      annotation("OnUpdate");
      options.put("onUpdate", "OnUpdate." + key.onUpdate());
    }
    flag(options, "deferrable", key.deferrable());
  }

  private void constraintName(Map<String, String> options, RelationPlan relation) {
    String usual = SourceText.NAMES.of(table.name().name(), relation.columns(), "fkey");
    if (!relation.key().name().equals(usual)) {
      options.put("constraintName", Literals.text(relation.key().name()));
    }
  }

  private void reverse(ReversePlan reverse) {
    if (reverse.annotation() != null) {
      annotation(reverse.annotation().substring(1, reverse.annotation().indexOf('(')));
      line(reverse.annotation());
    }
    source.use("dev.plinth.orm." + reverse.type().substring(0, reverse.type().indexOf('<')));
    line(reverse.type() + " " + reverse.name() + ";\n");
  }

  private void line(String text) {
    body.append(INDENT).append(text).append('\n');
  }
}
