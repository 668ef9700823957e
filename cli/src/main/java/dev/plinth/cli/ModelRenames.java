package dev.plinth.cli;

import dev.plinth.migrations.diff.Renames;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.sql.TableName;
import java.util.Collection;

/** The renames that models tell with {@code @RenamedFrom}. */
final class ModelRenames {
  private ModelRenames() {}

  static Renames of(Collection<ModelMeta<?>> models) {
    Renames renames = Renames.NONE;
    for (ModelMeta<?> model : models) {
      renames = columns(model, table(model, renames));
    }
    return renames;
  }

  private static Renames table(ModelMeta<?> model, Renames renames) {
    String before = model.renamedFrom();
    TableName now = model.table();
    return before == null ? renames : renames.table(new TableName(now.schema(), before), now);
  }

  private static Renames columns(ModelMeta<?> model, Renames renames) {
    Renames all = renames;
    for (FieldMeta field : model.fields()) {
      String before = field.renamedFrom();
      if (before != null && !before.equals(field.column())) {
        all = all.column(model.table(), before, field.column());
      }
    }
    return all;
  }
}
