package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.ToMany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keeps the related objects that are loaded as true as their rows. */
final class RelatedView {
  private RelatedView() {}

  static void add(ToMany view, Collection<? extends Persistent> objects, Database database) {
    List<? extends Persistent> before = view.peek();
    if (before != null) {
      List<Persistent> after = new ArrayList<>(before);
      objects.stream().filter(object -> !after.contains(object)).forEach(after::add);
      fill(view, before, after, database);
    }
  }

  static void remove(ToMany view, Collection<? extends Persistent> objects, Database database) {
    List<? extends Persistent> before = view.peek();
    if (before != null) {
      List<Persistent> after = new ArrayList<>(before);
      after.removeAll(objects);
      fill(view, before, after, database);
    }
  }

  static void replace(ToMany view, List<? extends Persistent> objects, Database database) {
    List<? extends Persistent> before = view.peek();
    if (before != null) {
      fill(view, before, new ArrayList<>(objects), database);
    }
  }

  private static void fill(
      ToMany view,
      List<? extends Persistent> before,
      List<Persistent> after,
      Database database) {
    view.fill(after);
    database.undoOnRollback(() -> view.fill(before));
  }
}
