package dev.plinth.migrations.graph;

import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.sql.NearestName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Puts migrations into an order in which each stands after all that it depends on. */
final class Sorting {
  private final Map<MigrationId, Revision> all = new HashMap<>();
  private final Map<MigrationId, List<MigrationId>> needing = new HashMap<>();
  private final Map<MigrationId, Integer> open = new HashMap<>();
  private final TreeSet<MigrationId> ready = new TreeSet<>();

  private Sorting(List<Revision> revisions) {
    revisions.forEach(this::add);
    revisions.forEach(this::connect);
  }

  static List<Revision> sorted(List<Revision> revisions) {
    return new Sorting(revisions).run();
  }

  private void add(Revision revision) {
    if (all.put(revision.id(), revision) != null) {
      throw new MigrationProblem(
          "migration.duplicate",
          "Two migrations are called '%s'. Rename one of them.".formatted(revision.id()));
    }
  }

  private void connect(Revision revision) {
    MigrationId id = revision.id();
    for (MigrationId needed : revision.dependencies()) {
      requireKnown(id, needed);
      needing.computeIfAbsent(needed, key -> new ArrayList<>()).add(id);
    }
    open.put(id, revision.dependencies().size());
    if (revision.dependencies().isEmpty()) {
      ready.add(id);
    }
  }

  private void requireKnown(MigrationId id, MigrationId needed) {
    if (!all.containsKey(needed)) {
      List<String> names = all.keySet().stream().map(MigrationId::toString).sorted().toList();
      throw new MigrationProblem(
          "migration.unknown-dependency",
          "Migration '%s' depends on '%s', which is not there.%s There are: %s."
              .formatted(
                  id,
                  needed,
                  NearestName.hint(needed.toString(), names),
                  String.join(", ", names)));
    }
  }

  private List<Revision> run() {
    List<Revision> sorted = new ArrayList<>(all.size());
    for (MigrationId next = ready.pollFirst(); next != null; next = ready.pollFirst()) {
      sorted.add(all.get(next));
      needing.getOrDefault(next, List.of()).forEach(this::oneLess);
    }
    if (sorted.size() < all.size()) {
      throw circle(sorted);
    }
    return sorted;
  }

  private void oneLess(MigrationId id) {
    if (open.merge(id, -1, Integer::sum) == 0) {
      ready.add(id);
    }
  }

  private MigrationProblem circle(List<Revision> sorted) {
    sorted.forEach(revision -> all.remove(revision.id()));
    List<MigrationId> circle = new ArrayList<>();
    MigrationId next = new TreeSet<>(all.keySet()).first();
    while (!circle.contains(next)) {
      circle.add(next);
      next = firstOpen(next);
    }
    List<MigrationId> round = new ArrayList<>(circle.subList(circle.indexOf(next), circle.size()));
    round.add(next);
    return new MigrationProblem(
        "migration.cycle",
        "Migrations depend on each other in a circle: %s. Take one of these dependencies out."
            .formatted(String.join(" -> ", round.stream().map(MigrationId::toString).toList())));
  }

  /** What holds one up that is part of a circle or stands behind it. */
  private MigrationId firstOpen(MigrationId id) {
    return Objects.requireNonNull(all.get(id)).dependencies().stream()
        .filter(all::containsKey)
        .sorted()
        .findFirst()
        .orElseThrow();
  }
}
