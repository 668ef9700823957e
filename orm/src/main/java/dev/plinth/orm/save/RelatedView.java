package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.ToMany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps the related objects that are loaded as true as their rows. */
final class RelatedView {
  private RelatedView() {}

  static void add(ToMany view, Collection<? extends Persistent> objects, Database database) {
    List<? extends Persistent> before = view.peek();
    if (before != null) {
      Set<Persistent> after = new LinkedHashSet<>(before);
      after.addAll(objects);
      fill(view, before, new ArrayList<>(after), database);
    }
  }

  static void remove(ToMany view, Collection<? extends Persistent> objects, Database database) {
    List<? extends Persistent> before = view.peek();
    if (before != null) {
      List<Persistent> after = new ArrayList<>(before);
      after.removeAll(new HashSet<>(objects));
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
      ToMany view, List<? extends Persistent> before, List<Persistent> after, Database database) {
    view.fill(after);
    database.undoOnRollback(() -> view.fill(before));
  }
}
