package dev.plinth.processor;

import java.util.List;
import java.util.function.Function;

/** Writes the State: the typed access to the object's fields and what they were in the database. */
final class StateWriter {
  private final Layout layout;
  private final Imports imports;
  private final Code code;
  private final String name;
  private final Snapshots snapshots;
  private final ColumnCode columns;

  StateWriter(
      ModelSource model, Layout layout, TypeConstants constants, Imports imports, Code code) {
    this.layout = layout;
    this.imports = imports;
    this.code = code;
    this.name = imports.name(model.type());
    this.snapshots = Snapshots.of(model, layout);
    this.columns = new ColumnCode(snapshots, constants, imports);
  }

  void write() {
    String object = snapshots.object();
    code.blank();
    code.line(
        "@" + imports.name(Library.NULL_UNMARKED) + " // any of it may be null until it is read");
    code.open("private static final class State extends " + imports.name(Library.ROW_STATE) + " {");
    code.line("private final " + name + " " + object + ";");
    snapshots.declarations(layout, imports).forEach(names -> code.chain("", names));
    constructor(object);
    code.blank().block("@Override public " + name + " object()", "return " + object + ";");
    String row = imports.name(Library.ROW);
    cases("public void read(int field, " + row + " row, int at)", "", columns::read);
    cases("protected Object value(int field, boolean before)", "return ", columns::value);
    if (layout.columns().stream().anyMatch(ColumnCode::castsUnchecked)) {
      code.blank().line("@SuppressWarnings(\"unchecked\") // the value is of the field's type");
    } else {
      code.blank();
    }
    switchOver("public void set(int field, Object value)", "", columns::set);
    cases("protected void accept(int field)", "", columns::accept);
    sides();
    code.close("}");
  }

  private void constructor(String object) {
    code.blank().open("State(" + name + " " + object + ") {");
    code.line("super(META);").line("this." + object + " = " + object + ";");
    int index = 0;
    for (RelationSource relation : layout.relations()) {
      JavaType type = relation.kind().isToOne() ? Library.REF : Library.MANY;
      String made = "new " + imports.name(type) + "<>(this, META.relation(" + index++ + "))";
      code.line(relation.access().write(object, made) + ";");
    }
    code.close("}");
  }

  private void cases(String signature, String start, Function<ColumnSource, List<String>> result) {
    code.blank();
    switchOver(signature, start, result);
  }

  private void switchOver(
      String signature, String start, Function<ColumnSource, List<String>> result) {
    code.open("@Override " + signature + " {").open(start + "switch (field) {");
    for (ColumnSource column : layout.columns()) {
      oneCase("case " + column.index() + " ->", result.apply(column));
    }
    if (!start.isEmpty()) {
      code.line("default -> throw unknown(field);");
    }
    code.close(start.isEmpty() ? "}" : "};").close("}");
  }

  private void oneCase(String start, List<String> statements) {
    List<String> ended = statements.stream().map(statement -> statement + ";").toList();
    if (ended.size() == 1) {
      code.chain("", List.of(start + " ", ended.get(0)));
    } else {
      code.items(start + " {", ended, "}");
    }
  }

  private void sides() {
    if (layout.relations().isEmpty()) {
      return;
    }
    code.blank().open("@Override protected Object side(int relation) {");
    code.open("return switch (relation) {");
    int index = 0;
    for (RelationSource relation : layout.relations()) {
      code.line("case " + index++ + " -> " + relation.access().read(snapshots.object()) + ";");
    }
    code.line("default -> throw unknown(relation);").close("};").close("}");
  }
}
