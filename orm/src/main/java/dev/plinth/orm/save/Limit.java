package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.query.KeyTerms;

/** How much a statement takes. */
final class Limit {
  /** More than this at once wins nothing and costs memory. */
  private static final int MOST = 10_000;

  private Limit() {}

  /** Keys of a model in one condition. */
  static int keys(ModelMeta<?> model, Database database) {
    int width = model.key().size();
    return KeyTerms.atOnce(width, width == 1 ? MOST : rows(width, database));
  }

  /** Rows of so many bound values each in one statement. */
  static int rows(int width, Database database) {
    return Math.max(1, Math.min(MOST, database.dialect().maxBinds() / Math.max(1, width)));
  }
}
