package dev.plinth.orm.schema;

import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.ReferentialAction;
import java.util.List;

/** Foreign keys to the primary keys of models. */
final class References {
  private References() {}

  static ForeignKeyConstraint to(
      String name, List<String> columns, ModelMeta<?> target, ReferentialAction onDelete) {
    return new ForeignKeyConstraint(
        name,
        columns,
        target.table(),
        ModelTable.columnsOf(target.key()),
        onDelete,
        ReferentialAction.NO_ACTION,
        false);
  }
}
