package dev.plinth.orm.save;

import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.meta.ToOne;
import dev.plinth.sql.PlinthException;
import java.util.Set;

/** Refuses references to objects that have no row, before anything is sent. */
final class References {
  private References() {}

  /** Checks what is about to be written; objects that are saved along may be pointed to. */
  static void check(RowState state, Set<Persistent> along) {
    for (RelationMeta relation : state.meta().relations()) {
      if (relation.holdsKey()) {
        check(state.toOne(relation.index()), relation, state, along);
      }
    }
  }

  private static void check(
      ToOne reference, RelationMeta relation, RowState state, Set<Persistent> along) {
    Persistent target = reference.peek();
    if (target == null || Persistent.stateOf(target).isPersisted()) {
      return;
    }
    boolean keyed = Key.of(Persistent.stateOf(target)) != null;
    boolean follows = target == state.object() || along.contains(target);
    if (!keyed || (relation.isConstrained() && !follows && isWritten(relation, state))) {
      throw new PlinthException(
          "save.unsaved-reference",
          relation
              + " points to a "
              + relation.target().name()
              + " that is not saved. Save that "
              + relation.target().name()
              + " first.");
    }
  }

  private static boolean isWritten(RelationMeta relation, RowState state) {
    return !state.isPersisted()
        || relation.fields().stream().anyMatch(field -> state.isChanged(field.index()));
  }

  /** The error for an object that is to be linked but has no row. */
  static PlinthException unsaved(RelationMeta relation, Persistent target) {
    return new PlinthException(
        "save.unsaved-reference",
        relation
            + " can't hold a "
            + Persistent.stateOf(target).meta().name()
            + " that is not saved. Save it first, or use create(...).");
  }
}
