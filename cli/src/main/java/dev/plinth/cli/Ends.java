package dev.plinth.cli;

import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.MigrationId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Those of some migrations that no other one of them needs. */
final class Ends {
  private Ends() {}

  static List<MigrationId> of(MigrationGraph graph, List<MigrationId> some) {
    Set<MigrationId> needed = new HashSet<>();
    some.forEach(id -> needed.addAll(graph.get(id).dependencies()));
    return some.stream().filter(id -> !needed.contains(id)).toList();
  }
}
