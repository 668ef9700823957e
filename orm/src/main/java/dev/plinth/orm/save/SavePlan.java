package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.sql.Column;
import dev.plinth.sql.SelectItem;
import java.util.List;

/** What saving one object sends. A value: computed without a database, and it can be printed. */
sealed interface SavePlan permits SavePlan.Nothing, InsertPlan, UpdatePlan {

  /** No field was changed, so nothing is sent. */
  record Nothing() implements SavePlan {}

  /** The columns of fields, as a statement answers them. */
  static List<SelectItem> answering(List<FieldMeta> fields) {
    return fields.stream().map(field -> SelectItem.of(Column.of(field.column()))).toList();
  }
}
