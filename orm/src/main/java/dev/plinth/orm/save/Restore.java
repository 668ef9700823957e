package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.db.Retry;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.RowState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that a row had before its object was updated in a block that may run again. They are
 * brought back before it does, so that what the block adds to a field is added once.
 *
 * <p>A change that was made before the block began is taken back too: {@link FirstUpdate} sees to
 * it that none is lost.
 */
final class Restore implements Runnable {
  private final RowState state;
  private final List<FieldMeta> fields;
  private final @Nullable Object[] was;
  private final boolean[] forced;

  private Restore(RowState state, List<FieldMeta> fields) {
    this.state = state;
    this.fields = fields;
    this.was = new Object[fields.size()];
    this.forced = new boolean[was.length];
    for (int i = 0; i < was.length; i++) {
      was[i] = state.was(fields.get(i).index());
      forced[i] = state.isForced(fields.get(i).index());
    }
  }

  /** Remembers an object before these fields are updated, where the block may run again. */
  static @Nullable Restore of(RowState state, List<FieldMeta> fields, Database database) {
    return database.retry() == null || !state.isPersisted() ? null : new Restore(state, fields);
  }

  /** Brings the values back before the block runs again. */
  static void arm(@Nullable Restore restore, Database database) {
    Retry retry = database.retry();
    if (restore != null && retry != null) {
      retry.beforeNextRun(restore);
    }
  }

  @Override
  public void run() {
    for (int i = 0; i < was.length; i++) {
      int field = fields.get(i).index();
      state.set(field, was[i]);
      if (state.isPersisted() && !forced[i]) {
        state.saved(field);
      } else {
        state.force(field);
      }
    }
  }
}
