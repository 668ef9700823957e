package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.CreateView;
import dev.plinth.migrations.operation.DropView;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Views: those that go or change are dropped first and made last, and so are those that read a
 * table whose columns go, get another type or are renamed, and those that read such a view.
 */
final class ViewChanges {
  private ViewChanges() {}

  /** Drops those that change, and those that read a table whose columns change. */
  static void drop(Draft draft) {
    drop(draft, changingTables(draft));
  }

  /** Drops those that change, and those that read one of these tables. */
  static void drop(Draft draft, Set<String> tables) {
    List<View> dropped = dropped(draft, new HashSet<>(tables));
    while (!dropped.isEmpty()) {
      View last = unread(dropped);
      dropped.remove(last);
      draft.add(new DropView(last.name()));
    }
  }

  private static List<View> dropped(Draft draft, Set<String> changing) {
    List<View> dropped = new ArrayList<>();
    boolean more = true;
    while (more) {
      List<View> further =
          draft.now().views().stream()
              .filter(view -> !dropped.contains(view))
              .filter(view -> !draft.to().views().contains(view) || reads(view, changing))
              .toList();
      further.forEach(view -> changing.add(view.name().name()));
      more = dropped.addAll(further);
    }
    return dropped;
  }

  private static boolean reads(View view, Set<String> names) {
    return names.stream().anyMatch(name -> view.query().mentionsAnything(name));
  }

  /** A view that none of the others reads; any of them where they read each other. */
  private static View unread(List<View> views) {
    return views.stream()
        .filter(view -> views.stream().noneMatch(other -> reads(other, view)))
        .findFirst()
        .orElse(views.get(0));
  }

  private static boolean reads(View reader, View source) {
    return !reader.equals(source) && reads(reader, Set.of(source.name().name()));
  }

  private static Set<String> changingTables(Draft draft) {
    Set<String> names = new HashSet<>();
    for (Table table : draft.now().tables()) {
      Table target = draft.to().table(table.name()).orElse(null);
      boolean changes =
          target == null
              || new TablePair(table, target).disturbsViews()
              || EnumChanges.remakesTypeOf(table, draft);
      if (changes) {
        names.add(table.name().name());
      }
    }
    return names;
  }

  static void create(Draft draft) {
    List<View> missing = new ArrayList<>(draft.to().views());
    missing.removeAll(draft.now().views());
    while (!missing.isEmpty()) {
      View first = ready(missing);
      missing.remove(first);
      draft.add(new CreateView(first));
    }
  }

  /** A view that reads none of the others. */
  private static View ready(List<View> views) {
    return views.stream()
        .filter(view -> views.stream().noneMatch(other -> reads(view, other)))
        .findFirst()
        .orElse(views.get(0));
  }
}
