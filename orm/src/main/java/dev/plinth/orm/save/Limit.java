package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.ModelMeta;

/** How much a statement takes. */
final class Limit {
  /** SQLite nests at most 1,000 conditions; a composite key takes one for each row. */
  private static final int COMPOSITE = 400;

  /** More than this at once wins nothing and costs memory. */
  private static final int MOST = 10_000;

  private Limit() {}

  /** Keys of a model in one condition. */
  static int keys(ModelMeta<?> model, Database database) {
    return model.key().size() == 1 ? MOST : Math.min(COMPOSITE, rows(model.key().size(), database));
  }

  /** Rows of so many bound values each in one statement. */
  static int rows(int width, Database database) {
    return Math.max(1, Math.min(MOST, database.dialect().maxBinds() / Math.max(1, width)));
  }
}
