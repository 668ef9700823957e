package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.db.Retry;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.PlinthException;
import java.util.List;

/**
 * What the first update of an object found changed, in one run of a block that may run again.
 *
 * <p>Nobody hears a field being set, so a change from before the block can't be told from one that
 * the block made, and {@link Restore} takes both back. The block makes its own again in the next
 * run; one that is missing then was made before the block, and would be lost.
 */
record FirstUpdate(int run, List<FieldMeta> changed) {

  /**
   * Refuses an update that misses a change of the run before.
   *
   * @throws PlinthException {@code transaction.lost-change}
   */
  static void refuseLost(RowState state, Database database) {
    Retry retry = database.retry();
    if (retry != null && state.isPersisted()) {
      note(state, retry);
    }
  }

  private static void note(RowState state, Retry retry) {
    List<FieldMeta> changed =
        state.meta().fields().stream().filter(field -> state.isChanged(field.index())).toList();
    if (!(retry.noteOf(state) instanceof FirstUpdate earlier)) {
      retry.note(state, new FirstUpdate(retry.run(), changed));
    } else if (earlier.run != retry.run()) {
      earlier.changed.stream()
          .filter(field -> !changed.contains(field))
          .findFirst()
          .ifPresent(field -> refuse(state, field));
      retry.note(state, new FirstUpdate(retry.run(), changed));
    }
  }

  private static void refuse(RowState state, FieldMeta field) {
    throw new PlinthException(
        "transaction.lost-change",
        state.meta().name()
            + "."
            + field.name()
            + " was changed before this block began, or in its first run only. Now that the block"
            + " runs again after a conflict, that change is gone. Change the object inside the"
            + " block, or read it there.");
  }
}
