package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.db.Router;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.Result;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.query.Assignment;
import dev.plinth.orm.relation.FetchModes;
import dev.plinth.sql.PlinthException;
import java.util.List;
import java.util.Set;

/**
 * The road of one object to its row: hooks, plan, validation, one statement, and what it answers.
 * Thread-safe; the objects are not.
 */
public final class Saver {
  private final Hooks hooks;

  /** Saves with these hooks around. */
  public Saver(Hooks hooks) {
    this.hooks = hooks;
  }

  /** The database to write an object to: where it lives, as long as no router says otherwise. */
  public static Database home(Persistent object) {
    RowState state = Persistent.stateOf(object);
    Class<?> model = state.meta().type();
    Result result = state.result();
    return result == null ? Database.forWrite(model) : Router.forWrite(model, result.database());
  }

  /**
   * Saves an object.
   *
   * @param computed what the database computes in this save
   */
  public void save(
      Persistent object, SaveMode mode, List<Assignment<?>> computed, Database database) {
    RowState state = Persistent.stateOf(object);
    state.meta().requireWritable();
    List<SaveListener<Persistent>> around = hooks.aroundSave(state.meta());
    if (around.isEmpty()) {
      write(state, mode, computed, database);
      return;
    }
    database.transaction(
        () -> {
          around.forEach(listener -> listener.beforeSave(object));
          boolean created = write(state, mode, computed, database);
          around.forEach(listener -> listener.afterSave(object, created));
        });
  }

  private static boolean write(
      RowState state, SaveMode mode, List<Assignment<?>> computed, Database database) {
    References.check(state, Set.of());
    boolean insert = mode == SaveMode.INSERT || (mode == SaveMode.SAVE && !state.isPersisted());
    if (insert) {
      insert(state, computed, database);
    } else {
      update(state, computed, database);
    }
    return insert;
  }

  private static void insert(RowState state, List<Assignment<?>> computed, Database database) {
    Versioning.start(state);
    InsertPlan plan = InsertPlan.of(state, Computed.ofNew(state.meta(), computed));
    Validation.check(state.object(), plan.changes());
    Undo undo = Undo.of(state, plan.changes().fields(), plan.made(), database);
    Sending.send(plan.statement(), plan.made(), state, database);
    Written.inserted(state, plan.changes().fields(), result(database));
    Undo.arm(undo, database);
  }

  private static void update(RowState state, List<Assignment<?>> computed, Database database) {
    refuseChangedKey(state);
    FirstUpdate.refuseLost(state, database);
    SavePlan plan = UpdatePlan.of(state, Computed.ofRow(state.meta(), computed));
    if (plan instanceof UpdatePlan update) {
      Validation.check(state.object(), update.changes());
      send(update, state, database);
    }
  }

  private static void send(UpdatePlan plan, RowState state, Database database) {
    Undo undo = Undo.of(state, plan.given(), plan.restored(), database);
    Restore restore = Restore.of(state, plan.given(), database);
    if (Sending.send(plan.statement(), plan.made(), state, database) == 0) {
      throw Vanished.error(state, plan, database);
    }
    Written.updated(state, plan, database);
    Undo.arm(undo, database);
    Restore.arm(restore, database);
  }

  private static void refuseChangedKey(RowState state) {
    for (FieldMeta part : state.meta().key()) {
      if (state.isPersisted() && state.isEdited(part.index())) {
        throw new PlinthException(
            "save.key-changed",
            "The key '"
                + part.name()
                + "' of a saved "
                + state.meta().name()
                + " was changed, so saving would write to another row. Set it back, or insert()"
                + " the object as a copy.");
      }
    }
  }

  /** What a newly saved object belongs to: its database, and no peers. */
  static Result result(Database database) {
    return new Result(database, FetchModes.of(database));
  }
}
