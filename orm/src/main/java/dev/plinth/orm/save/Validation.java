package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what keeps objects from being saved: the rules of their fields, and Jakarta constraints
 * where a provider is there. Lives while one save is prepared.
 */
final class Validation {
  private final ModelMeta<?> model;
  private final List<Violation> violations = new ArrayList<>();
  private int position;

  Validation(ModelMeta<?> model) {
    this.model = model;
  }

  /** Checks one object and what is to be written of it. */
  static void check(Persistent object, Changes changes) {
    Validation validation = new Validation(Persistent.stateOf(object).meta());
    validation.fields(changes.fields(), changes.values());
    validation.object(object);
    validation.end();
  }

  /** Speaks of the object at this position from now on. */
  void at(int next) {
    position = next;
  }

  /** The rules of fields for values in database form. */
  void fields(List<FieldMeta> fields, List<? extends @Nullable Object> values) {
    for (int i = 0; i < fields.size(); i++) {
      FieldRules.check(fields.get(i), values.get(i), this);
    }
  }

  /** The Jakarta constraints of an object. */
  void object(Persistent object) {
    Constraints constraints = Constraints.FOUND;
    if (constraints != null) {
      constraints.check(object, this);
    }
  }

  void add(String field, String rule, String problem) {
    Violation violation = new Violation(model.name(), field, rule, problem, position);
    if (!violations.contains(violation)) { // a reference of several columns is one field
      violations.add(violation);
    }
  }

  /** Throws all problems as one error, if there are any. */
  void end() {
    if (!violations.isEmpty()) {
      throw new ValidationFailed(violations);
    }
  }
}
