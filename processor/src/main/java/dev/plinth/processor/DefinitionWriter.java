package dev.plinth.processor;

import dev.plinth.orm.meta.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the definitions of fields and relations, each as calls that are chained to one another.
 */
final class DefinitionWriter {
  private final ModelSource model;
  private final Layout layout;
  private final TypeConstants constants;
  private final Imports imports;

  DefinitionWriter(ModelSource model, Layout layout, TypeConstants constants, Imports imports) {
    this.model = model;
    this.layout = layout;
    this.constants = constants;
    this.imports = imports;
  }

  List<String> of(Member member) {
    return member instanceof FieldSource field ? field(field) : relation((RelationSource) member);
  }

  private List<String> field(FieldSource field) {
    ColumnSource column = layout.columnsOf(field).get(0);
    List<String> calls = new ArrayList<>();
    String start = column.isPrimitive() ? ".primitive(" : ".field(";
    calls.add(start + Literals.text(column.name()) + ", ");
    calls.add(type(column) + ")");
    names(calls, column);
    flag(calls, field.isNullable(), "nullable");
    flag(calls, field.isPrimaryKey(), "primaryKey");
    flag(calls, field.isIdentity(), "identity");
    flag(calls, field.isVersion(), "version");
    flag(calls, field.flag("unique"), "unique");
    flag(calls, field.flag("index"), "indexed");
    text(calls, field.option("dbDefault"), "databaseDefault");
    text(calls, field.option("generated"), "generated");
    text(calls, field.option("check"), "check");
    text(calls, field.option("collation"), "collation");
    text(calls, field.option("comment"), "comment");
    field.storageAnnotation().ifPresent(annotation -> limits(calls, annotation));
    return calls;
  }

  private String type(ColumnSource column) {
    String constant = constants.of(column);
    return constant == null ? column.storage().factory().in(imports) : constant;
  }

  private static void names(List<String> calls, ColumnSource column) {
    if (!column.column().equals(Names.snakeCase(column.name()))) {
      text(calls, column.column(), "column");
    }
    List<String> before = column.member().renamedFrom();
    text(calls, column.part() < before.size() ? before.get(column.part()) : null, "renamedFrom");
  }

  private void limits(List<String> calls, AnnotationSource annotation) {
    limit(calls, annotation, "min");
    limit(calls, annotation, "max");
    number(calls, annotation.number("minLength"), "minLength");
    boolean typeHasLength =
        annotation.name().equals("TextField") || annotation.name().equals("BinaryField");
    number(calls, typeHasLength ? annotation.number("maxLength") : 0, "maxLength");
    text(calls, annotation.text("pattern"), "pattern");
  }

  private void limit(List<String> calls, AnnotationSource annotation, String option) {
    Object value = annotation.has(option) ? annotation.values().get(option) : null;
    if (value instanceof Integer || (value instanceof Double d && !d.isInfinite())) {
      calls.add("." + option + "(" + value + ")");
    } else if (value instanceof Long) {
      calls.add("." + option + "(" + value + "L)");
    } else if (value instanceof String text && !text.isEmpty()) {
      String decimal = imports.name(JavaType.of("java.math", "BigDecimal"));
      calls.add("." + option + "(new " + decimal + "(" + Literals.text(text) + "))");
    }
  }

  private List<String> relation(RelationSource relation) {
    List<String> calls = new ArrayList<>();
    String name = Literals.text(relation.name());
    String target = imports.name(relation.target()) + ".class";
    calls.add("." + relation.kind().factory() + "(" + name + ", " + target + ")");
    text(calls, relation.option("relatedName"), "relatedName");
    text(calls, mappedBy(relation), "mappedBy");
    onDelete(calls, relation);
    constraint(calls, relation);
    JavaType through = relation.through();
    if (through != null) {
      calls.add(".through(" + imports.name(through) + ".class)");
    }
    text(calls, relation.option("linkTable"), "linkTable");
    flag(calls, relation.flag("symmetrical"), "symmetrical");
    List<ColumnSource> columns = layout.columnsOf(relation);
    columns.forEach(column -> calls.addAll(key(relation, column, columns.size())));
    return calls;
  }

  /** The other end is known here, so the runtime need not look for it. */
  private @Nullable String mappedBy(RelationSource relation) {
    return relation.kind().isReverse()
        ? Reverses.mirrored(relation, model).map(RelationSource::name).orElse(null)
        : null;
  }

  private void constraint(List<String> calls, RelationSource relation) {
    flag(calls, relation.kind().holdsKey() && !model.isConstrained(relation), "unconstrained");
    text(calls, relation.option("constraintName"), "constraintName");
    flag(calls, relation.flag("deferrable"), "deferrable");
    String onUpdate = relation.onUpdate();
    if (!onUpdate.equals("NO_ACTION")) {
      calls.add(".onUpdate(" + imports.name(Library.ON_UPDATE) + "." + onUpdate + ")");
    }
  }

  private void onDelete(List<String> calls, RelationSource relation) {
    if (!relation.onDelete().equals("NO_ACTION")) {
      calls.add(".onDelete(" + imports.name(Library.ON_DELETE) + "." + relation.onDelete() + ")");
    }
  }

  private List<String> key(RelationSource relation, ColumnSource column, int parts) {
    List<String> calls = new ArrayList<>();
    calls.add(".key(" + Literals.text(column.name()) + ", " + type(column) + ")");
    names(calls, column);
    ForeignKeyIndex index = ForeignKeyIndex.of(relation, layout);
    flag(calls, relation.isNullable(), "nullable");
    flag(calls, relation.isPrimaryKey(), "primaryKey");
    flag(calls, parts == 1 && index == ForeignKeyIndex.UNIQUE, "unique");
    flag(calls, parts == 1 && index == ForeignKeyIndex.PLAIN, "indexed");
    text(calls, relation.option("dbDefault"), "databaseDefault");
    text(calls, relation.option("comment"), "comment");
    return calls;
  }

  private static void flag(List<String> calls, boolean holds, String method) {
    if (holds) {
      calls.add("." + method + "()");
    }
  }

  private static void text(List<String> calls, @Nullable String value, String method) {
    if (value != null) {
      calls.add("." + method + "(" + Literals.text(value) + ")");
    }
  }

  private static void number(List<String> calls, int value, String method) {
    if (value > 0) {
      calls.add("." + method + "(" + value + ")");
    }
  }
}
