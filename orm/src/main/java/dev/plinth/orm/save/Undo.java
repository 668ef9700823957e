package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Result;
import dev.plinth.orm.meta.RowState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an object was like before it was saved. It is brought back when the transaction is rolled
 * back: a new object is new again, what the database made is forgotten, what was written counts as
 * changed.
 */
final class Undo implements Runnable {
  private final RowState state;
  private final boolean persisted;
  private final @Nullable Result result;
  private final List<FieldMeta> written;
  private final List<FieldMeta> made;
  private final @Nullable Object[] before;

  private Undo(RowState state, List<FieldMeta> written, List<FieldMeta> made) {
    this.state = state;
    this.persisted = state.isPersisted();
    this.result = state.result();
    this.written = written;
    this.made = made;
    this.before = new Object[made.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = state.get(made.get(i).index());
    }
  }

  /** Remembers an object before it is saved; outside a transaction there is nothing to undo. */
  static @Nullable Undo of(
      RowState state, List<FieldMeta> written, List<FieldMeta> made, Database database) {
    return database.inTransaction() ? new Undo(state, written, made) : null;
  }

  /** Undoes what was sent if the block, or one around it, is rolled back. */
  static void arm(@Nullable Undo undo, Database database) {
    if (undo != null) {
      database.undoOnRollback(undo);
    }
  }

  @Override
  public void run() {
    state.persisted(persisted);
    state.belongTo(result);
    for (int i = 0; i < before.length; i++) {
      int field = made.get(i).index();
      state.set(field, before[i]);
      state.saved(field);
    }
    written.forEach(field -> state.force(field.index()));
  }
}
