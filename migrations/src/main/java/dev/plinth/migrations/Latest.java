package dev.plinth.migrations;

import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.history.Applied;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The migrations that were applied last. Nothing comes before what needs it, whatever the clocks of
 * those said who applied them.
 */
final class Latest {
  private final Map<MigrationId, Integer> needing = new HashMap<>();
  private final Map<MigrationId, Revision> revisions;
  private final Map<MigrationId, Applied> rows;
  private final TreeSet<MigrationId> free;

  private Latest(MigrationGraph graph, List<Applied> applied) {
    this.rows = applied.stream().collect(Collectors.toMap(Applied::id, row -> row));
    this.revisions =
        graph.order().stream()
            .filter(one -> rows.containsKey(one.id()))
            .collect(Collectors.toMap(Revision::id, one -> one));
    this.free = new TreeSet<>(latestFirst(graph));
  }

  /** As many as that, the last one first; of those that are not at hand nothing is said. */
  static List<MigrationId> of(MigrationGraph graph, List<Applied> applied, int count) {
    return new Latest(graph, applied).take(count);
  }

  private Comparator<MigrationId> latestFirst(MigrationGraph graph) {
    Map<MigrationId, Integer> order = new HashMap<>();
    graph.order().forEach(one -> order.put(one.id(), order.size()));
    Comparator<MigrationId> byTime = Comparator.comparing(id -> at(id));
    return byTime.thenComparing(id -> order.getOrDefault(id, -1)).reversed();
  }

  private Instant at(MigrationId id) {
    return Objects.requireNonNull(rows.get(id)).at();
  }

  private List<MigrationId> take(int count) {
    revisions
        .values()
        .forEach(one -> needed(one).forEach(id -> needing.merge(id, 1, Integer::sum)));
    revisions.keySet().stream().filter(id -> !needing.containsKey(id)).forEach(free::add);
    List<MigrationId> latest = new ArrayList<>();
    for (MigrationId id = free.pollFirst();
        id != null && latest.size() < count;
        id = free.pollFirst()) {
      latest.add(id);
      needed(Objects.requireNonNull(revisions.get(id))).forEach(this::oneLess);
    }
    return latest;
  }

  private Set<MigrationId> needed(Revision revision) {
    return revision.dependencies().stream()
        .filter(revisions::containsKey)
        .collect(Collectors.toSet());
  }

  private void oneLess(MigrationId id) {
    if (needing.merge(id, -1, Integer::sum) == 0) {
      free.add(id);
    }
  }
}
