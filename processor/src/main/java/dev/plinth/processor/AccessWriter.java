package dev.plinth.processor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Writes how the fields of the model's objects are reached: typed, without reflection. */
final class AccessWriter {
  /** The other variables of the methods. */
  private static final Set<String> VARIABLES = Set.of("field", "row", "at", "was", "state", "read");

  private final Layout layout;
  private final Imports imports;
  private final Code code;
  private final String object;
  private final String parameter;
  private final ColumnCode columns;

  AccessWriter(
      ModelSource model, Layout layout, TypeConstants constants, Imports imports, Code code) {
    this.layout = layout;
    this.imports = imports;
    this.code = code;
    this.object = variable(model);
    this.parameter = imports.name(model.type()) + " " + object;
    this.columns = new ColumnCode(object, constants);
  }

  private static String variable(ModelSource model) {
    String simple = model.simpleName();
    String name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    boolean taken = SourceVersion.isKeyword(name) || VARIABLES.contains(name);
    return taken || name.equals(simple) ? "model" : name;
  }

  void write() {
    relate();
    read();
    get();
  }

  private void relate() {
    if (layout.relations().isEmpty()) {
      return;
    }
    String state = imports.name(Library.ROW_STATE);
    unmarked();
    code.open("@Override protected void relate(" + parameter + ", " + state + " state) {");
    int index = 0;
    for (RelationSource relation : layout.relations()) {
      JavaType type = relation.kind().isToOne() ? Library.REF : Library.MANY;
      String target = imports.name(relation.target());
      String made = "new " + imports.name(type) + "<" + target + ">(state, " + index++ + ")";
      code.line(relation.access().write(object, made) + ";");
    }
    code.close("}");
  }

  private void read() {
    String row = imports.name(Library.ROW);
    unmarked();
    String rest = row + " row, int[] at, Object[] was) {";
    code.open(List.of("@Override protected void read(", parameter + ", ", rest));
    layout.columns().forEach(column -> code.chain("", columns.read(column)));
    code.close("}");
  }

  private void get() {
    unmarked();
    code.open("@Override protected Object get(" + parameter + ", int field) {");
    code.open("return switch (field) {");
    for (ColumnSource column : layout.columns()) {
      code.line("case " + column.index() + " -> " + columns.get(column) + ";");
    }
    sides();
    code.line("default -> throw unknown(field);").close("};").close("}");
  }

  /** What a row holds, a reference points to or an unfilled object has may be null. */
  private void unmarked() {
    code.blank().line("@" + imports.name(Library.NULL_UNMARKED));
  }

  /** The relations follow on the fields. */
  private void sides() {
    int index = layout.columns().size();
    for (RelationSource relation : layout.relations()) {
      code.line("case " + index++ + " -> " + relation.access().read(object) + ";");
    }
  }
}
