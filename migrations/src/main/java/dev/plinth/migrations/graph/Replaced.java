package dev.plinth.migrations.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves out what was put together into others; who needs one of those needs the whole. */
final class Replaced {
  private Replaced() {}

  static List<Revision> resolve(Collection<Revision> revisions) {
    Map<MigrationId, MigrationId> wholes = new HashMap<>();
    revisions.forEach(one -> one.replaces().forEach(part -> wholes.put(part, one.id())));
    List<Revision> kept = revisions.stream().filter(one -> !wholes.containsKey(one.id())).toList();
    return Previous.resolve(kept).stream().map(one -> resolve(one, wholes)).toList();
  }

  private static Revision resolve(Revision revision, Map<MigrationId, MigrationId> wholes) {
    return revision.dependencies(
        revision.dependencies().stream()
            .map(id -> wholes.getOrDefault(id, id))
            .filter(id -> !id.equals(revision.id()))
            .distinct()
            .toList());
  }
}
