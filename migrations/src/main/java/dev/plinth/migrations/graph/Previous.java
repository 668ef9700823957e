package dev.plinth.migrations.graph;

import dev.plinth.migrations.operation.MigrationProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what "the one before" means: the one of the next lower number in the same sequence. */
final class Previous {
  private final Map<String, TreeMap<Long, List<MigrationId>>> numbered = new HashMap<>();

  private Previous(Collection<Revision> revisions) {
    for (Revision revision : revisions) {
      MigrationId id = revision.id();
      numbered
          .computeIfAbsent(id.sequence(), name -> new TreeMap<>())
          .computeIfAbsent(id.place(), number -> new ArrayList<>())
          .add(id);
    }
  }

  static List<Revision> resolve(Collection<Revision> revisions) {
    Previous previous = new Previous(revisions);
    return revisions.stream().map(previous::resolve).toList();
  }

  private Revision resolve(Revision revision) {
    return revision.dependencies(
        revision.dependencies().stream()
            .flatMap(id -> id.isPrevious() ? before(revision.id()).stream() : List.of(id).stream())
            .distinct()
            .toList());
  }

  private List<MigrationId> before(MigrationId id) {
    Map.Entry<Long, List<MigrationId>> lower =
        numbered.getOrDefault(id.sequence(), new TreeMap<>()).lowerEntry(id.place());
    List<MigrationId> found = lower == null ? List.of() : lower.getValue();
    if (found.size() > 1) {
      throw new MigrationProblem(
          "migration.ambiguous-previous",
          "Migration '%s' comes after several of one number: %s. Name those it depends on."
              .formatted(id, found));
    }
    return found;
  }
}
