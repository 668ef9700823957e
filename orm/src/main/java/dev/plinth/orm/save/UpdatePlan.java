package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The update of one object: the changed columns only, where the key is the object's and the version
 * is the one that was read.
 *
 * @param changes what is written from the object, the next version included
 * @param made the fields that the database makes and answers, in the order of the answer
 * @param statement what is sent
 */
record UpdatePlan(Changes changes, List<FieldMeta> made, Update statement) implements SavePlan {

  UpdatePlan {
    made = List.copyOf(made);
  }

  static SavePlan of(RowState state, Computed computed) {
    Changes changed = Changes.of(state, field -> !computed.has(field) && isToWrite(state, field));
    if (changed.isEmpty() && computed.fields().isEmpty()) {
      return new Nothing();
    }
    Versioning version = Versioning.of(state);
    Changes changes = version.counted(changed);
    List<FieldMeta> made = made(state, computed, version);
    TableSource table = new TableSource(state.meta().table(), null);
    Update update =
        Update.of(table, set(changes, computed, version))
            .where(Keys.all(Keys.is(state), version.unchanged()))
            .returning(SavePlan.answering(made));
    return new UpdatePlan(changes, made, update);
  }

  /** Of an object that was not loaded all is written, for nobody knows what the row holds. */
  private static boolean isToWrite(RowState state, FieldMeta field) {
    if (field.primaryKey() || field.version() || !field.writable()) {
      return false;
    }
    return state.isPersisted() ? state.isChanged(field.index()) : Given.isGiven(state, field);
  }

  private static List<FieldMeta> made(RowState state, Computed computed, Versioning version) {
    List<FieldMeta> made = new ArrayList<>(computed.fields());
    for (FieldMeta field : state.meta().fields()) {
      if (!field.writable()) {
        made.add(field);
      }
    }
    made.addAll(version.answered());
    return made;
  }

  private static List<Assignment> set(Changes changes, Computed computed, Versioning version) {
    List<Assignment> set = new ArrayList<>();
    for (int i = 0; i < changes.fields().size(); i++) {
      set.add(new Assignment(changes.fields().get(i).column(), changes.bind(i)));
    }
    set.addAll(computed.set());
    @Nullable Assignment counted = version.countedByDatabase();
    if (counted != null) {
      set.add(counted);
    }
    return set;
  }

  /** The fields that the object gives, which a rollback makes changed again. */
  List<FieldMeta> given() {
    return changes.fields().stream().filter(field -> !field.version()).toList();
  }

  /** The fields that this save fills in, which a rollback puts back. */
  List<FieldMeta> restored() {
    List<FieldMeta> restored = new ArrayList<>(made);
    changes.fields().stream().filter(FieldMeta::version).forEach(restored::add);
    return restored;
  }

  /** Whether somebody else may have changed the row since it was read. */
  boolean isVersioned() {
    return changes.fields().stream().anyMatch(FieldMeta::version);
  }
}
