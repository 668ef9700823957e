package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes many objects in a constant number of statements per batch. All objects are checked before
 * anything is sent. Thread-safe; the objects are not.
 */
public final class BulkWriter {
  private final Hooks hooks;

  /** Writes with these hooks around. */
  public BulkWriter(Hooks hooks) {
    this.hooks = hooks;
  }

  /**
   * Inserts new objects; keys and other values that the database makes are filled in.
   *
   * @param onConflict what happens to objects whose unique key is there; null for an error
   * @return what became of each object, in their order
   */
  public List<Outcome> create(
      List<? extends Persistent> objects, @Nullable OnConflict<?> onConflict, Database database) {
    if (objects.isEmpty()) {
      return List.of();
    }
    ModelMeta<?> model = BulkInsert.modelOf(objects);
    model.requireWritable();
    Set<Persistent> all = distinct(objects, model);
    ConflictPlan conflict = onConflict == null ? null : ConflictPlan.of(model, onConflict);
    List<SaveListener<Persistent>> around = hooks.aroundSave(model);
    if (!around.isEmpty()) {
      return database.transaction(() -> heard(objects, all, around, conflict, database));
    }
    return insert(objects, all, conflict, database);
  }

  /** One object can't be two rows. */
  private static Set<Persistent> distinct(List<? extends Persistent> objects, ModelMeta<?> model) {
    Set<Persistent> all = Collections.newSetFromMap(new IdentityHashMap<>(objects.size()));
    for (int i = 0; i < objects.size(); i++) {
      if (!all.add(objects.get(i))) {
        throw new PlinthException(
            "save.same-object-twice",
            "The object at position "
                + i
                + " is in the list before: one "
                + model.name()
                + " is one row. Make a new "
                + model.name()
                + " for each row.");
      }
    }
    return all;
  }

  private static List<Outcome> heard(
      List<? extends Persistent> objects,
      Set<Persistent> all,
      List<SaveListener<Persistent>> around,
      @Nullable ConflictPlan conflict,
      Database database) {
    around.forEach(listener -> objects.forEach(listener::beforeSave));
    List<Outcome> outcomes = insert(objects, all, conflict, database);
    for (SaveListener<Persistent> listener : around) {
      for (int i = 0; i < outcomes.size(); i++) {
        if (outcomes.get(i) != Outcome.IGNORED) {
          listener.afterSave(objects.get(i), outcomes.get(i) == Outcome.INSERTED);
        }
      }
    }
    return outcomes;
  }

  private static List<Outcome> insert(
      List<? extends Persistent> objects,
      Set<Persistent> along,
      @Nullable ConflictPlan conflict,
      Database database) {
    List<NewRows> batches = batches(objects, along, database);
    Supplier<List<Outcome>> all =
        () -> {
          BulkInsert insert = new BulkInsert(objects.size(), conflict, database);
          batches.forEach(insert::send);
          return insert.outcomes();
        };
    boolean single =
        objects.size() == 1 || (batches.size() == 1 && (conflict == null || !conflict.isUpdate()));
    return single ? all.get() : database.transaction(all);
  }

  /** What is to be sent, checked. */
  private static List<NewRows> batches(
      List<? extends Persistent> objects, Set<Persistent> along, Database database) {
    for (Persistent object : objects) {
      References.check(Persistent.stateOf(object), along);
      Versioning.start(Persistent.stateOf(object));
    }
    ModelMeta<?> model = Persistent.stateOf(objects.get(0)).meta();
    Validation validation = new Validation(model);
    List<NewRows> batches = new ArrayList<>();
    for (NewRows group : NewRows.of(model, objects)) {
      group.validate(validation);
      int atOnce = InsertRows.atOnce(group, database);
      Chunks.of(group.rows(), atOnce).forEach(some -> batches.add(group.with(some)));
    }
    validation.end();
    return batches;
  }
}
