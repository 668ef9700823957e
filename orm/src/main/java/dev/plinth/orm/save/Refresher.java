package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.query.DoesNotExist;
import dev.plinth.sql.Select;
import dev.plinth.sql.TableSource;
import java.util.List;

/** Reads the row of an object again. */
public final class Refresher {
  private Refresher() {}

  /**
   * Reads these fields of an object again, and forgets the related objects that may have changed;
   * all fields where none are named.
   *
   * @throws DoesNotExist where there is no row
   */
  public static void refresh(Persistent object, List<FieldMeta> fields, Database database) {
    RowState state = Persistent.stateOf(object);
    List<FieldMeta> wanted = fields.isEmpty() ? state.meta().fields() : fields;
    if (Sending.send(select(state, wanted), wanted, state, database) == 0) {
      throw Vanished.gone(state);
    }
    state.persisted(true);
    if (state.result() == null) {
      state.belongTo(Saver.result(database));
    }
    if (fields.isEmpty()) {
      state.meta().relations().forEach(relation -> forget(state, relation));
    }
  }

  static Select select(RowState state, List<FieldMeta> fields) {
    return Select.of(SavePlan.answering(fields))
        .from(new TableSource(state.meta().table(), null))
        .where(Keys.is(state));
  }

  private static void forget(RowState state, RelationMeta relation) {
    if (!relation.isToOne()) {
      state.toMany(relation.index()).forget();
    } else if (!relation.holdsKey()) {
      state.toOne(relation.index()).forget();
    }
  }
}
