package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Result;
import dev.plinth.orm.meta.RowState;
import java.util.List;

/** Notes in objects what was written. */
final class Written {
  private Written() {}

  static void inserted(RowState state, List<FieldMeta> fields, Result result) {
    for (FieldMeta field : fields) {
      state.saved(field.index());
    }
    state.persisted(true);
    state.belongTo(result);
  }

  static void updated(RowState state, UpdatePlan plan, Database database) {
    Changes changes = plan.changes();
    for (int i = 0; i < changes.fields().size(); i++) {
      FieldMeta field = changes.fields().get(i);
      if (field.version()) {
        state.set(field.index(), changes.values().get(i));
      }
      state.saved(field.index());
    }
    if (!state.isPersisted()) {
      adopt(state, database);
    }
  }

  /** An object that was updated by its key alone has a row from now on. */
  private static void adopt(RowState state, Database database) {
    state.meta().key().forEach(part -> state.saved(part.index()));
    state.persisted(true);
    state.belongTo(Saver.result(database));
  }
}
