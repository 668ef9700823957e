package dev.plinth.migrations.graph;

import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.sql.NearestName;
import dev.plinth.sql.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Migrations and what each depends on: an order to run them in that is always the same. Immutable
 * and safe for use by several threads.
 *
 * <pre>{@code
 * MigrationGraph graph = MigrationGraph.of(revisions);
 * graph.order();      // each one after all that it depends on
 * graph.schema();     // what all of them together make, with no database
 * graph.leaves("app"); // what nothing depends on: one, or somebody has to merge
 * }</pre>
 */
public final class MigrationGraph {
  private final Map<MigrationId, Revision> revisions;

  private MigrationGraph(List<Revision> ordered) {
    Map<MigrationId, Revision> map = new LinkedHashMap<>();
    ordered.forEach(revision -> map.put(revision.id(), revision));
    this.revisions = map;
  }

  /**
   * The graph of these.
   *
   * @throws MigrationProblem {@code migration.duplicate}, {@code migration.unknown-dependency},
   *     {@code migration.ambiguous-previous}, {@code migration.cycle}
   */
  public static MigrationGraph of(Collection<Revision> revisions) {
    List<Revision> resolved = Replaced.resolve(revisions);
    return new MigrationGraph(Sorting.sorted(resolved));
  }

  /** All of them, each after those it depends on; equal ones by name. */
  public List<Revision> order() {
    return List.copyOf(revisions.values());
  }

  /** Whether there is one of that id. */
  public boolean contains(MigrationId id) {
    return revisions.containsKey(id);
  }

  /**
   * The one of that id.
   *
   * @throws MigrationProblem {@code migration.unknown} when there is none
   */
  public Revision get(MigrationId id) {
    Revision revision = revisions.get(id);
    if (revision == null) {
      throw unknown(id.toString());
    }
    return revision;
  }

  /** The names of the sequences. */
  public Set<String> sequences() {
    Set<String> names = new LinkedHashSet<>();
    revisions.keySet().forEach(id -> names.add(id.sequence()));
    return names;
  }

  /** Those of a sequence that no other one of it depends on. */
  public List<MigrationId> leaves(String sequence) {
    Set<MigrationId> needed = new HashSet<>();
    revisions.values().stream()
        .filter(revision -> revision.id().sequence().equals(sequence))
        .forEach(revision -> needed.addAll(revision.dependencies()));
    return revisions.keySet().stream()
        .filter(id -> id.sequence().equals(sequence) && !needed.contains(id))
        .toList();
  }

  /**
   * Makes sure that each sequence has one end.
   *
   * @throws MigrationProblem {@code migration.two-leaves} when two branches stand side by side
   */
  public void requireOneLeaf() {
    for (String sequence : sequences()) {
      List<MigrationId> leaves = leaves(sequence);
      if (leaves.size() > 1) {
        throw new MigrationProblem(
            "migration.two-leaves",
            "Sequence '%s' has several ends that do not know of each other: %s. Write a migration that depends on all of them (makemigrations --merge)."
                .formatted(sequence, names(leaves)));
      }
    }
  }

  /**
   * The one that somebody means by a name, the beginning of a name or {@code sequence/name}.
   *
   * @throws MigrationProblem {@code migration.unknown}, {@code migration.ambiguous}
   */
  public MigrationId find(String text) {
    List<MigrationId> exact = matching(id -> isNamed(id, text));
    List<MigrationId> found = exact.isEmpty() ? matching(id -> begins(id, text)) : exact;
    if (found.isEmpty()) {
      throw unknown(text);
    }
    if (found.size() > 1) {
      throw new MigrationProblem(
          "migration.ambiguous",
          "Several migrations are meant by '%s': %s. Give more of the name."
              .formatted(text, names(found)));
    }
    return found.get(0);
  }

  private List<MigrationId> matching(Predicate<MigrationId> wanted) {
    return revisions.keySet().stream().filter(wanted).toList();
  }

  private static boolean isNamed(MigrationId id, String text) {
    return id.name().equals(text) || id.toString().equals(text);
  }

  private static boolean begins(MigrationId id, String text) {
    return id.name().startsWith(text) || id.toString().startsWith(text);
  }

  private MigrationProblem unknown(String text) {
    List<String> names = revisions.keySet().stream().map(MigrationId::toString).toList();
    List<String> plain = revisions.keySet().stream().map(MigrationId::name).toList();
    return new MigrationProblem(
        "migration.unknown",
        "No migration '%s'.%s There %s."
            .formatted(text, NearestName.hint(text, plain), told(names)));
  }

  private static String told(List<String> names) {
    return names.isEmpty() ? "is none" : "are: " + String.join(", ", names);
  }

  private static String names(List<MigrationId> ids) {
    return String.join(", ", ids.stream().map(MigrationId::toString).toList());
  }

  /** It and all that it needs, in order. */
  public List<MigrationId> withNeeded(MigrationId id) {
    Set<MigrationId> needed = new HashSet<>();
    List<MigrationId> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      MigrationId next = open.remove(open.size() - 1);
      if (needed.add(next)) {
        open.addAll(get(next).dependencies());
      }
    }
    return matching(needed::contains);
  }

  /** All that need it, in order, without itself. */
  public List<MigrationId> needing(MigrationId id) {
    Set<MigrationId> found = new LinkedHashSet<>(List.of(get(id).id()));
    for (Revision revision : revisions.values()) {
      if (revision.dependencies().stream().anyMatch(found::contains)) {
        found.add(revision.id());
      }
    }
    found.remove(id);
    return List.copyOf(found);
  }

  /** What all of them together make of an empty database. */
  public Schema schema() {
    return schema(id -> true);
  }

  /** What some of them make of an empty database, in order. */
  public Schema schema(Predicate<MigrationId> included) {
    Schema schema = Schema.EMPTY;
    for (Revision revision : revisions.values()) {
      schema = included.test(revision.id()) ? revision.apply(schema) : schema;
    }
    return schema;
  }
}
