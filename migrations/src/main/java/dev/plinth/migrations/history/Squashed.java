package dev.plinth.migrations.history;

import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a history from before migrations were put together into one. */
public final class Squashed {
  private Squashed() {}

  /**
   * The rows, with one for each migration whose parts were all applied, in place of those. Where
   * only some were, nothing is changed, and {@link History#problems} tells of them.
   */
  public static List<Applied> rows(MigrationGraph graph, Collection<Applied> rows) {
    Map<MigrationId, Applied> known = new LinkedHashMap<>();
    rows.forEach(row -> known.put(row.id(), row));
    for (Revision revision : graph.order()) {
      if (!revision.replaces().isEmpty() && isWhole(revision, known)) {
        Applied whole = whole(revision, known);
        revision.replaces().forEach(known::remove);
        known.put(whole.id(), whole);
      }
    }
    return List.copyOf(known.values());
  }

  private static boolean isWhole(Revision revision, Map<MigrationId, Applied> known) {
    return !known.containsKey(revision.id())
        && revision.replaces().stream()
            .map(known::get)
            .allMatch(row -> row != null && row.state().isWhole());
  }

  /** Fresh only where nobody uses any of them. */
  private static Applied.State state(List<Applied> parts) {
    Applied.State last = parts.get(parts.size() - 1).state();
    boolean allFresh = parts.stream().allMatch(row -> row.state() == Applied.State.FRESH);
    return last == Applied.State.FRESH && !allFresh ? Applied.State.APPLIED : last;
  }

  private static Applied whole(Revision revision, Map<MigrationId, Applied> known) {
    List<Applied> parts = revision.replaces().stream().map(known::get).toList();
    Applied last = parts.get(parts.size() - 1);
    Duration all = parts.stream().map(Applied::duration).reduce(Duration.ZERO, Duration::plus);
    return new Applied(
        revision.id(),
        Checksum.of(revision.operations()),
        last.at(),
        all,
        last.by(),
        state(parts),
        0);
  }
}
