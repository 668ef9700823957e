package dev.plinth.processor;

import dev.plinth.processor.ClassShape.Trait;
import java.nio.charset.StandardCharsets;

/** Checks of the class and its table. */
final class ClassChecks {
  /** The least that any of the databases allows, in bytes. */
  private static final int LONGEST_NAME = 63;

  private ClassChecks() {}

  static void shape(ModelSource model, Findings findings) {
    ClassShape shape = model.shape();
    String name = model.simpleName();
    if (shape.is(Trait.PRIVATE)) {
      findings.add(model.place(), Problem.PRIVATE_CLASS, name, model.generatedName());
    }
    if (shape.is(Trait.INNER)) {
      findings.add(model.place(), Problem.INNER_CLASS, name, String.valueOf(shape.enclosing()));
    }
    if (shape.is(Trait.GENERIC)) {
      findings.add(model.place(), Problem.GENERIC_CLASS, name);
    }
    if (shape.concreteParent() != null) {
      findings.add(model.place(), Problem.CONCRETE_PARENT, name, shape.concreteParent());
    }
    if (!shape.is(Trait.CONSTRUCTIBLE) && !shape.is(Trait.PRIVATE)) {
      findings.add(model.place(), Problem.NO_CONSTRUCTOR, name);
    }
    if (shape.is(Trait.NAME_TAKEN)) {
      findings.add(model.place(), Problem.GENERATED_NAME_TAKEN, name, model.generatedName());
    }
  }

  static void table(ModelSource model, Findings findings) {
    AnnotationSource table = model.table();
    Place place = table == null ? model.place() : table.at("name");
    name(model.tableName(), "the table of " + model.simpleName(), place, findings);
    if (table != null && table.has("name") && table.text("name") == null) {
      findings.add(place, Problem.BAD_NAME, "", "the table of " + model.simpleName(), "is empty");
    }
    String schema = table == null ? null : table.text("schema");
    if (table != null && schema != null) {
      name(schema, "the schema of " + model.simpleName(), table.at("schema"), findings);
    }
  }

  /** Reports a name that no database object can have. */
  static void name(String name, String whose, Place place, Findings findings) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (name.isBlank()) {
      findings.add(place, Problem.BAD_NAME, name, whose, "is empty");
    } else if (bytes > LONGEST_NAME) {
      findings.add(place, Problem.BAD_NAME, name, whose, "has " + bytes + " bytes");
    } else if (hasControl(name)) {
      findings.add(place, Problem.BAD_NAME, Literals.text(name), whose, "has a control character");
    }
  }

  private static boolean hasControl(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isISOControl(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
