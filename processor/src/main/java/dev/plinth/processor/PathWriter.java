package dev.plinth.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes what users ask with: a constant for each column, a method for each relation, the Path. */
final class PathWriter {
  private final ModelSource model;
  private final Layout layout;
  private final Imports imports;
  private final Code code;
  private final String name;
  private final List<List<ColumnSource>> runs;

  PathWriter(ModelSource model, Layout layout, Imports imports, Code code) {
    this.model = model;
    this.layout = layout;
    this.imports = imports;
    this.code = code;
    this.name = imports.name(model.type());
    this.runs = runs();
  }

  void write() {
    String hops = imports.name(Library.HOPS);
    code.line("private static final Path<" + name + "> ROOT = new Path<>(" + hops + ".none());");
    code.blank();
    constants();
    code.blank().line("private " + model.generatedName() + "() {}");
    makers();
    layout.relations().forEach(this::staticHop);
    path();
  }

  /** The columns that are fields; those of a relation are reached through it. */
  private List<ColumnSource> values() {
    return layout.columns().stream()
        .filter(column -> column.member() instanceof FieldSource)
        .toList();
  }

  private void constants() {
    for (List<ColumnSource> run : runs) {
      String type = "public static final " + columnType(run.get(0), name);
      declare(type, run, column -> "ROOT." + column.name());
    }
  }

  private void instanceFields() {
    for (List<ColumnSource> run : runs) {
      declare("public final " + columnType(run.get(0), "M"), run, PathWriter::made);
    }
  }

  private static String made(ColumnSource column) {
    return column.storage().column().factory() + "(" + column.index() + ")";
  }

  private void declare(String type, List<ColumnSource> run, Function<ColumnSource, String> value) {
    List<String> pieces = new ArrayList<>(); // that the line may be broken into
    for (ColumnSource column : run) {
      String start = pieces.isEmpty() ? type + " " : "";
      String end = pieces.size() < run.size() - 1 ? ", " : ";";
      pieces.add(start + column.name() + " = " + value.apply(column) + end);
    }
    code.chain("", pieces);
  }

  /** The columns in their order; neighbours of one type are declared together. */
  private List<List<ColumnSource>> runs() {
    List<List<ColumnSource>> runs = new ArrayList<>();
    String last = "";
    for (ColumnSource column : values()) {
      String type = columnType(column, "M");
      if (!type.equals(last)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(column);
      last = type;
    }
    return runs;
  }

  private String columnType(ColumnSource column, String from) {
    Storage storage = column.storage();
    String type = imports.name(storage.column().type());
    return storage.column().namesValue()
        ? type + "<" + from + ", " + imports.type(storage.columnArgument()) + ">"
        : type + "<" + from + ">";
  }

  private void makers() {
    code.block("@Override protected " + name + " newObject()", "return new " + name + "();");
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
    code.blank().line("/** {@link " + name + "} as it is reached from {@code M}. */");
    String above = imports.name(Library.MODEL_PATH);
    code.open("public static final class Path<M> extends " + above + "<M, " + name + "> {");
    instanceFields();
    code.block("public Path(" + imports.name(Library.HOPS) + " hops)", "super(META, hops);");
    int index = 0;
    for (RelationSource relation : layout.relations()) {
      hop(relation, index++);
    }
    code.close("}");
  }

  private void hop(RelationSource relation, int index) {
    String result =
        relation.kind().isToOne()
            ? "new "
                + imports.name(Generated.typeFor(relation.target()))
                + ".Path<M>(hop("
                + index
                + "))"
            : "many(" + index + ")";
    method("public ", relation, "M", result);
  }
}
