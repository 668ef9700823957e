package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.TargetRows;
import dev.plinth.sql.Assignment;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields that the database computes in the next save, from expressions that were assigned.
 *
 * @param fields the fields
 * @param set what their columns are set to, in the same order
 */
record Computed(List<FieldMeta> fields, List<Assignment> set) {
  static final Computed NONE = new Computed(List.of(), List.of());

  /** For an update, where expressions speak of the row's own columns. */
  static Computed ofRow(ModelMeta<?> model, List<dev.plinth.orm.query.Assignment<?>> assignments) {
    return assignments.isEmpty()
        ? NONE
        : new Computed(
            fields(assignments), TargetRows.assignments(Question.all(model), assignments));
  }

  /** For an insert, where there is no row yet to speak of. */
  static Computed ofNew(ModelMeta<?> model, List<dev.plinth.orm.query.Assignment<?>> assignments) {
    return assignments.isEmpty()
        ? NONE
        : new Computed(fields(assignments), TargetRows.constants(Question.all(model), assignments));
  }

  private static List<FieldMeta> fields(List<dev.plinth.orm.query.Assignment<?>> assignments) {
    List<FieldMeta> fields = new ArrayList<>();
    assignments.forEach(assignment -> fields.addAll(assignment.fields()));
    return fields;
  }

  boolean has(FieldMeta field) {
    return fields.contains(field);
  }
}
