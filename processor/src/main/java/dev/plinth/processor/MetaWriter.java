package dev.plinth.processor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the description of the model: the constant META and the field types it is made of. */
final class MetaWriter {
  private static final String BREAK = "    ";
  private static final String CHAIN = "        ";

  /** So many members stand in one chain; a compiler walks down a chain by recursion. */
  private static final int CHAIN_LENGTH = 100;

  private final ModelSource model;
  private final Layout layout;
  private final TypeConstants constants;
  private final Imports imports;
  private final Code code;

  MetaWriter(
      ModelSource model, Layout layout, TypeConstants constants, Imports imports, Code code) {
    this.model = model;
    this.layout = layout;
    this.constants = constants;
    this.imports = imports;
    this.code = code;
  }

  void write() {
    constants.first().forEach(this::typeConstant);
    List<List<Member>> parts = parts();
    int further = parts.size() - 1;
    String name = imports.name(model.type());
    code.line("static final " + imports.name(Library.MODEL_META) + "<" + name + "> META =");
    String made = "new " + model.generatedName() + "().define(" + name + ".class)";
    code.line(BREAK + opening(further) + made);
    table();
    chain(parts.get(0));
    if (further > 0) {
      code.line(CHAIN + ")".repeat(further));
    }
    new IndexWriter(model, layout, imports).all().forEach(call -> code.chain(CHAIN, call));
    code.line(CHAIN + ".register();");
    for (int i = 1; i < parts.size(); i++) {
      part(i, parts.get(i));
    }
  }

  private void table() {
    call("table", model.tableName());
    AnnotationSource renamed = model.renamed();
    if (renamed != null) {
      renamed.texts("value").forEach(old -> call("renamedFrom", old));
    }
    call("schema", option("schema"));
    call("comment", option("comment"));
    if (model.isReadOnly()) {
      code.line(CHAIN + ".readOnly()");
    }
  }

  private List<List<Member>> parts() {
    List<Member> members = model.members();
    List<List<Member>> parts = new ArrayList<>();
    for (int from = 0; from == 0 || from < members.size(); from += CHAIN_LENGTH) {
      parts.add(members.subList(from, Math.min(members.size(), from + CHAIN_LENGTH)));
    }
    return parts;
  }

  /** The calls of the methods that go on with the definition, the last one first. */
  private static String opening(int methods) {
    StringBuilder calls = new StringBuilder();
    for (int i = methods; i > 0; i--) {
      calls.append("part").append(i).append('(');
    }
    return calls.toString();
  }

  private void part(int number, List<Member> members) {
    String type = imports.name(Library.DEFINITION) + "<" + imports.name(model.type()) + ">";
    String head = "private static " + type + " part" + number + "(" + type + " before) {";
    code.blank().open(head).line("return before");
    chain(members);
    code.line(CHAIN + ";").close("}");
  }

  private void chain(List<Member> members) {
    DefinitionWriter definitions = new DefinitionWriter(model, layout, constants, imports);
    members.forEach(member -> code.chain(CHAIN, definitions.of(member)));
  }

  private @Nullable String option(String name) {
    AnnotationSource table = model.table();
    return table == null ? null : table.text(name);
  }

  private void call(String method, @Nullable String value) {
    if (value != null) {
      code.line(CHAIN + "." + method + "(" + Literals.text(value) + ")");
    }
  }

  private void typeConstant(ColumnSource column) {
    JavaType value = column.storage().value();
    String fieldType = imports.name(Library.FIELD_TYPE);
    String type = fieldType + "<" + imports.type(value) + ">";
    String start = "private static final " + type + " " + constants.of(column) + " = ";
    String made = column.storage().factory().in(imports) + ";";
    if (value.isGenericArray()) {
      code.line("@SuppressWarnings(\"unchecked\") // no class literal tells the elements' type");
      made = "(" + type + ") (" + fieldType + "<?>) " + made;
    }
    code.chain("", List.of(start, made));
  }
}
