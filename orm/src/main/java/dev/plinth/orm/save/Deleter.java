package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.TargetRows;
import dev.plinth.orm.relation.Fetch;
import dev.plinth.sql.Delete;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.TableSource;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Deletes rows. As a rule it is one statement, and the database sees to what points to them; only
 * where somebody listens or something is protected the application finds the rows first.
 * Thread-safe; the objects are not.
 */
public final class Deleter {
  private final Hooks hooks;
  private final Dependents dependents;

  /** Deletes with these hooks around. */
  public Deleter(Hooks hooks) {
    this.hooks = hooks;
    this.dependents = new Dependents(hooks);
  }

  /**
   * Deletes the row of an object.
   *
   * @throws StaleObject where a versioned row was changed meanwhile
   */
  public Deleted delete(Persistent object, Database database) {
    RowState state = Persistent.stateOf(object);
    ModelMeta<?> model = state.meta();
    model.requireWritable();
    if (!state.isPersisted()) {
      throw new PlinthException(
          "delete.unsaved",
          "This " + model.name() + " is not saved, so there is nothing to delete.");
    }
    if (dependents.needPlan(model)) {
      return database.transaction(
          () -> run(new DeleteCollector(database, hooks).plan(object), database));
    }
    Delete own =
        Delete.from(new TableSource(model.table(), null))
            .where(Keys.all(Keys.is(state), Versioning.of(state).unchanged()));
    long rows = database.execute(database.dialect().compile(own));
    if (rows == 0) {
      Vanished.refuseStaleDelete(state, database);
    }
    gone(state, database);
    return Deleted.of(model.name(), rows);
  }

  /** Deletes the rows of a question. */
  public Deleted delete(Question question, Database database) {
    question.model().requireWritable();
    TargetRows target = TargetRows.of(question);
    if (question.isNever()) {
      return Deleted.of(question.model().name(), 0);
    }
    if (dependents.needPlan(question.model())) {
      return database.transaction(
          () -> run(new DeleteCollector(database, hooks).plan(question), database));
    }
    Delete all = Delete.from(target.table()).where(target.where());
    return Deleted.of(question.model().name(), database.execute(database.dialect().compile(all)));
  }

  /**
   * Deletes the rows of a question and answers them as new objects, which have no row any more.
   * Where the application has to find the rows first it reads them as objects.
   */
  public List<Persistent> deleteReturning(Question question, Database database) {
    question.model().requireWritable();
    TargetRows target = TargetRows.of(question);
    if (question.isNever()) {
      return List.of();
    }
    if (dependents.needPlan(question.model())) {
      return database.transaction(() -> planned(question, database));
    }
    Delete all = Delete.from(target.table()).where(target.where());
    List<Persistent> objects =
        Fetch.returned(question, all.returning(Fetch.answered(question)), database);
    objects.forEach(object -> gone(Persistent.stateOf(object), database));
    return objects;
  }

  private List<Persistent> planned(Question question, Database database) {
    List<Persistent> objects = Fetch.objects(question.unordered(), database);
    if (!objects.isEmpty()) {
      run(new DeleteCollector(database, hooks).plan(question.model(), objects), database);
      objects.forEach(object -> Persistent.stateOf(object).persisted(false));
    }
    return objects;
  }

  private Deleted run(DeletePlan plan, Database database) {
    each(plan, DeleteListener::beforeDelete);
    for (DeletePlan.Part part : plan.parts()) {
      long rows = 0;
      for (Delete statement : part.statements(Limit.keys(part.model(), database))) {
        rows += database.execute(database.dialect().compile(statement));
      }
      if (rows == 0 && part.unchanged() != null) {
        Vanished.refuseStaleDelete(Persistent.stateOf(part.objects().get(0)), database);
      }
      part.objects().forEach(object -> gone(Persistent.stateOf(object), database));
    }
    each(plan, DeleteListener::afterDelete);
    return plan.counted();
  }

  private void each(DeletePlan plan, BiConsumer<DeleteListener<Persistent>, Persistent> call) {
    for (DeletePlan.Part part : plan.parts()) {
      for (DeleteListener<Persistent> listener : hooks.aroundDelete(part.model())) {
        part.objects().forEach(object -> call.accept(listener, object));
      }
    }
  }

  private static void gone(RowState state, Database database) {
    Undo undo = Undo.of(state, List.<FieldMeta>of(), List.of(), database);
    state.persisted(false);
    Undo.arm(undo, database);
  }
}
