package dev.plinth.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the description of the model: the constant META and the field types it is made of. */
final class MetaWriter {
  private static final String BREAK = "    ";
  private static final String CHAIN = "        ";

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
    layout.columns().forEach(this::typeConstant);
    String name = imports.name(model.type());
    String meta = imports.name(Library.MODEL_META);
    code.line("static final " + meta + "<" + name + "> META =");
    code.line(BREAK + "new " + model.generatedName() + "().define(" + name + ".class)");
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
    DefinitionWriter definitions = new DefinitionWriter(model, layout, constants, imports);
    model.members().forEach(member -> code.chain(CHAIN, definitions.of(member)));
    new IndexWriter(model, layout, imports).all().forEach(call -> code.chain(CHAIN, call));
    code.line(CHAIN + ".register();");
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
    String constant = constants.of(column);
    if (constant != null) {
      String value = imports.type(column.storage().value());
      String type = imports.name(Library.FIELD_TYPE) + "<" + value + ">";
      code.chain(
          "",
          List.of(
              "private static final " + type + " " + constant + " = ",
              column.storage().factory().in(imports) + ";"));
    }
  }
}
