package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import java.util.ArrayList;
import java.util.List;

/** What the objects of a batch were like before they were saved. */
record UndoAll(List<Undo> undos) {

  static UndoAll of(
      List<NewRow> rows, List<FieldMeta> written, List<FieldMeta> made, Database database) {
    List<Undo> undos = new ArrayList<>();
    for (NewRow row : rows) {
      Undo undo = Undo.of(row.state(), written, made, database);
      if (undo != null) {
        undos.add(undo);
      }
    }
    return new UndoAll(undos);
  }

  void arm(Database database) {
    if (!undos.isEmpty()) {
      database.undoOnRollback(() -> undos.forEach(Undo::run));
    }
  }
}
