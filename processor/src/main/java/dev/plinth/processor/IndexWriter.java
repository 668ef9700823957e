package dev.plinth.processor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the indexes, unique constraints and checks of a model. */
final class IndexWriter {
  private final ModelSource model;
  private final Layout layout;
  private final Imports imports;

  IndexWriter(ModelSource model, Layout layout, Imports imports) {
    this.model = model;
    this.layout = layout;
    this.imports = imports;
  }

  /** The calls, each in the pieces that it may be broken into. */
  List<List<String>> all() {
    List<List<String>> calls = new ArrayList<>();
    model.relations().forEach(relation -> foreignKey(calls, relation));
    AnnotationSource table = model.table();
    if (table != null) {
      table.annotations("indexes").forEach(index -> calls.add(index(index)));
      table.annotations("unique").forEach(unique -> calls.add(unique(unique)));
      table.annotations("checks").forEach(check -> calls.add(List.of(check(check))));
    }
    return calls;
  }

  /** A foreign key of several columns has one index over all of them. */
  private void foreignKey(List<List<String>> calls, RelationSource relation) {
    List<String> fields = layout.columnsOf(relation).stream().map(ColumnSource::name).toList();
    ForeignKeyIndex index =
        fields.size() < 2 ? ForeignKeyIndex.NONE : ForeignKeyIndex.of(relation, layout);
    if (index != ForeignKeyIndex.NONE) {
      calls.add(simple(index == ForeignKeyIndex.UNIQUE ? "unique" : "of", fields));
    }
  }

  private List<String> index(AnnotationSource index) {
    boolean simple = index.given().keySet().stream().allMatch(option -> option.equals("value"));
    if (simple) {
      return simple("of", fields(index.texts("value")));
    }
    return full(
        index.text("name"),
        fields(index.texts("value")),
        index.texts("expressions"),
        index.flag("unique"),
        index.text("where"),
        fields(index.texts("include")),
        index.text("method"));
  }

  private List<String> unique(AnnotationSource unique) {
    List<String> fields = fields(unique.texts("value"));
    String name = unique.text("name");
    return name == null
        ? simple("unique", fields)
        : full(name, fields, List.of(), true, null, List.of(), null);
  }

  private List<String> simple(String factory, List<String> fields) {
    String meta = imports.name(Library.INDEX_META);
    return List.of(".index(" + meta + "." + factory + "(" + Literals.texts(fields) + "))");
  }

  private List<String> full(
      @Nullable String name,
      List<String> fields,
      List<String> expressions,
      boolean unique,
      @Nullable String where,
      List<String> include,
      @Nullable String method) {
    String meta = imports.name(Library.INDEX_META);
    return List.of(
        ".index(new " + meta + "(" + textOrNull(name) + ", ",
        list(fields) + ", ",
        list(expressions) + ", ",
        unique + ", ",
        textOrNull(where) + ", ",
        list(include) + ", ",
        textOrNull(method) + "))");
  }

  private String check(AnnotationSource check) {
    return ".check(new "
        + imports.name(Library.CHECK_META)
        + "("
        + textOrNull(check.text("name"))
        + ", "
        + textOrNull(check.text("value"))
        + "))";
  }

  private String list(List<String> values) {
    return imports.name(JavaType.of("java.util", "List")) + ".of(" + Literals.texts(values) + ")";
  }

  /** The fields that the names of an index stand for; a relation stands for its columns. */
  private List<String> fields(List<String> names) {
    return names.stream().flatMap(name -> fieldsNamed(name).stream()).toList();
  }

  private List<String> fieldsNamed(String name) {
    return name.startsWith("-")
        ? layout.fieldsNamed(name.substring(1)).stream().map(field -> "-" + field).toList()
        : layout.fieldsNamed(name);
  }

  private static String textOrNull(@Nullable String value) {
    return value == null ? "null" : Literals.text(value);
  }
}
