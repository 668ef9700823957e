package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.query.Assignment;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.TargetRows;
import dev.plinth.orm.query.Term;
import dev.plinth.orm.relation.Fetch;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Update;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Updates the rows of a question in one statement; no objects are loaded, no hooks are called. */
public final class Updater {
  private Updater() {}

  /** Updates the rows and answers how many there were. */
  public static long update(
      Question question, List<? extends Assignment<?>> assignments, Database database) {
    Update update = plan(question, assignments);
    return question.isNever() ? 0 : database.execute(database.dialect().compile(update));
  }

  /** Updates the rows and answers them as objects, as they are now. */
  public static List<Persistent> updateReturning(
      Question question, List<? extends Assignment<?>> assignments, Database database) {
    Update update = plan(question, assignments);
    return question.isNever()
        ? List.of()
        : Fetch.returned(question, update.returning(Fetch.answered(question)), database);
  }

  /** The statement; constants are checked like those of an object that is saved. */
  static Update plan(Question question, List<? extends Assignment<?>> assignments) {
    check(question.model(), assignments);
    TargetRows target = TargetRows.of(question);
    List<dev.plinth.sql.Assignment> set =
        new ArrayList<>(TargetRows.assignments(question, List.copyOf(assignments)));
    if (set.stream().noneMatch(one -> isVersion(question.model(), one))) {
      dev.plinth.sql.Assignment counted = Versioning.ofRows(question.model(), null);
      if (counted != null) {
        set.add(counted);
      }
    }
    return Update.of(target.table(), set).where(target.where());
  }

  private static boolean isVersion(ModelMeta<?> model, dev.plinth.sql.Assignment assignment) {
    return model.version().filter(v -> v.column().equals(assignment.column())).isPresent();
  }

  private static void check(ModelMeta<?> model, List<? extends Assignment<?>> assignments) {
    model.requireWritable();
    if (assignments.isEmpty()) {
      throw new PlinthException(
          "update.nothing", "An update of " + model.name() + " sets at least one column.");
    }
    Validation validation = new Validation(model);
    Set<FieldMeta> seen = new HashSet<>();
    for (Assignment<?> assignment : assignments) {
      for (int i = 0; i < assignment.fields().size(); i++) {
        FieldMeta field = assignment.fields().get(i);
        refuseUnwritable(model, field, seen);
        if (assignment.values().get(i) instanceof Term.Value value) {
          FieldRules.check(field, value.value(), validation);
        }
      }
    }
    validation.end();
  }

  private static void refuseUnwritable(ModelMeta<?> model, FieldMeta field, Set<FieldMeta> seen) {
    String name = model.name() + "." + field.name();
    if (!field.writable()) {
      throw new PlinthException(
          "update.generated-field",
          name
              + " is computed by the database, so it can't be set. Set the columns it comes from.");
    }
    if (!seen.add(field)) {
      throw new PlinthException(
          "update.field-twice", name + " is set twice in one update. Leave one out.");
    }
  }
}
