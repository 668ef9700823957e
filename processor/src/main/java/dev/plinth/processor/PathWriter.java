package dev.plinth.processor;

import java.util.List;

/** Writes what users ask with: a constant for each column, a method for each relation, the Path. */
final class PathWriter {
  private final ModelSource model;
  private final Layout layout;
  private final Imports imports;
  private final Code code;
  private final String name;

  PathWriter(ModelSource model, Layout layout, Imports imports, Code code) {
    this.model = model;
    this.layout = layout;
    this.imports = imports;
    this.code = code;
    this.name = imports.name(model.type());
  }

  void write() {
    String hops = imports.name(Library.HOPS);
    code.line("private static final Path<" + name + "> ROOT = new Path<>(" + hops + ".none());");
    code.blank();
    values().forEach(this::constant);
    code.blank().line("private " + model.generatedName() + "() {}").blank();
    layout.relations().forEach(this::staticHop);
    path();
  }

  /** The columns that are fields; those of a relation are reached through it. */
  private List<ColumnSource> values() {
    return layout.columns().stream()
        .filter(column -> column.member() instanceof FieldSource)
        .toList();
  }

  private void constant(ColumnSource column) {
    String field = column.name();
    code.line(
        "public static final " + columnType(column, name) + " " + field + " = ROOT." + field + ";");
  }

  private String columnType(ColumnSource column, String from) {
    Storage storage = column.storage();
    String type = imports.name(storage.column().type());
    return storage.column().namesValue()
        ? type + "<" + from + ", " + imports.type(storage.columnArgument()) + ">"
        : type + "<" + from + ">";
  }

  private void staticHop(RelationSource relation) {
    method("public static ", relation, name, "ROOT." + relation.name() + "()");
  }

  private void method(String modifiers, RelationSource relation, String from, String result) {
    String signature = modifiers + pathType(relation, from) + " " + relation.name() + "()";
    code.block(signature, "return " + result + ";");
  }

  private String pathType(RelationSource relation, String from) {
    if (relation.kind().isToOne()) {
      return imports.name(Generated.typeFor(relation.target())) + ".Path<" + from + ">";
    }
    String many = imports.name(Library.MANY_PATH);
    return many + "<" + from + ", " + imports.name(relation.target()) + ">";
  }

  private void path() {
    if (!layout.relations().isEmpty()) {
      code.blank();
    }
    code.line("/** {@link " + name + "} as it is reached from {@code M}. */");
    String above = imports.name(Library.MODEL_PATH);
    code.open("public static final class Path<M> extends " + above + "<M, " + name + "> {");
    for (ColumnSource column : values()) {
      String made = column.storage().column().factory() + "(" + column.index() + ")";
      code.line(
          "public final " + columnType(column, "M") + " " + column.name() + " = " + made + ";");
    }
    code.blank();
    code.block("public Path(" + imports.name(Library.HOPS) + " hops)", "super(META, hops);");
    layout.relations().forEach(this::hop);
    code.close("}");
  }

  private void hop(RelationSource relation) {
    int index = layout.relations().indexOf(relation);
    String result =
        relation.kind().isToOne()
            ? "new "
                + imports.name(Generated.typeFor(relation.target()))
                + ".Path<>(hop("
                + index
                + "))"
            : "many(" + index + ")";
    method("public ", relation, "M", result);
  }
}
