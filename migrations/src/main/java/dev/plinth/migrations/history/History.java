package dev.plinth.migrations.history;

import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.MigrationProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a database remembers, held against the migrations at hand. Migrations of sequences that are
 * not at hand are somebody else's and not looked at. Immutable.
 */
public final class History {
  private final MigrationGraph graph;
  private final Map<MigrationId, Applied> applied = new LinkedHashMap<>();

  /** The history of these rows, the oldest first. */
  public History(MigrationGraph graph, Collection<Applied> rows) {
    this.graph = graph;
    Squashed.rows(graph, rows).stream()
        .filter(row -> graph.sequences().contains(row.id().sequence()))
        .forEach(row -> applied.put(row.id(), row));
  }

  /** What is known of a migration. */
  public Optional<Applied> of(MigrationId id) {
    return Optional.ofNullable(applied.get(id));
  }

  /** Whether a migration ran to its end, or was recorded. */
  public boolean isApplied(MigrationId id) {
    return of(id).filter(row -> row.state().isWhole()).isPresent();
  }

  /** The migration that was stopped in the middle, if any. */
  public Optional<Applied> unfinished() {
    return applied.values().stream().filter(row -> !row.state().isWhole()).findFirst();
  }

  /**
   * What was applied, or begun, by a run that has not come to its end: what it created is nobody's
   * yet.
   */
  public Set<MigrationId> fresh() {
    return applied.values().stream()
        .filter(row -> row.state() == Applied.State.FRESH || !row.state().isWhole())
        .map(Applied::id)
        .collect(Collectors.toSet());
  }

  /** What ran, the oldest first. */
  public List<Applied> rows() {
    return List.copyOf(applied.values());
  }

  /** The migrations that have not run, in order. */
  public List<MigrationId> pending() {
    return graph.order().stream().map(Revision::id).filter(id -> !isApplied(id)).toList();
  }

  /** All that is wrong with it, in words; empty when all is well. */
  public List<MigrationProblem> problems() {
    List<MigrationProblem> problems = new ArrayList<>();
    applied.values().forEach(row -> missing(row).ifPresent(problems::add));
    for (Revision revision : graph.order()) {
      changed(revision).ifPresent(problems::add);
      outOfOrder(revision).ifPresent(problems::add);
    }
    return problems;
  }

  /**
   * Refuses to go on with a history that does not fit.
   *
   * @throws MigrationProblem {@code migration.missing}, {@code migration.changed}, {@code
   *     migration.out-of-order}
   */
  public void requireSound() {
    List<MigrationProblem> problems = problems();
    if (!problems.isEmpty()) {
      MigrationProblem first = problems.get(0);
      problems.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  private Optional<MigrationProblem> missing(Applied row) {
    if (graph.contains(row.id())) {
      return Optional.empty();
    }
    return Optional.of(
        graph.order().stream()
            .filter(revision -> revision.replaces().contains(row.id()))
            .findFirst()
            .map(whole -> halfSquashed(row, whole))
            .orElseGet(() -> missingProblem(row)));
  }

  private static MigrationProblem missingProblem(Applied row) {
    return new MigrationProblem(
        "migration.missing",
        "Migration '%s' was applied at %s by %s, but is not among the migrations at hand. Bring it back, or let the database forget it (forget(\"%s\"))."
            .formatted(row.id(), row.at(), row.by(), row.id()));
  }

  private MigrationProblem halfSquashed(Applied row, Revision whole) {
    List<String> others =
        whole.replaces().stream().filter(id -> !isApplied(id)).map(MigrationId::toString).toList();
    return new MigrationProblem(
        "migration.half-squashed",
        "Migration '%s' is applied, and '%s' takes its place and that of others which are not: %s. Apply those with a release that still has them, then this one goes on."
            .formatted(row.id(), whole.id(), String.join(", ", others)));
  }

  private Optional<MigrationProblem> changed(Revision revision) {
    return of(revision.id())
        .filter(row -> row.state() == Applied.State.APPLIED || row.state() == Applied.State.FRESH)
        .filter(row -> !row.checksum().equals(Checksum.of(revision.operations())))
        .map(row -> Checksum.isKnown(row.checksum()) ? changed(row) : newer(row));
  }

  private static MigrationProblem changed(Applied row) {
    return new MigrationProblem(
        "migration.changed",
        "Migration '%s' was applied at %s by %s and does something else now. Put it back as it was and write the difference as a new migration; or, when the database is as it should be, record it as it is now (fake(\"%s\"))."
            .formatted(row.id(), row.at(), row.by(), row.id()));
  }

  private static MigrationProblem newer(Applied row) {
    return new MigrationProblem(
        "migration.newer-history",
        "A newer release of Plinth has recorded migration '%s' (checksum '%s'), in a way that this one can't read. Use that release."
            .formatted(row.id(), row.checksum()));
  }

  private Optional<MigrationProblem> outOfOrder(Revision revision) {
    return of(revision.id()).isEmpty()
        ? Optional.empty()
        : revision.dependencies().stream()
            .filter(needed -> !isApplied(needed))
            .findFirst()
            .map(needed -> outOfOrder(revision.id(), needed));
  }

  private static MigrationProblem outOfOrder(MigrationId id, MigrationId needed) {
    return new MigrationProblem(
        "migration.out-of-order",
        "Migration '%s' is applied, but '%s', which it depends on, is not. Roll the first one back; or, when the database has both already, record the second one (fake(\"%s\"))."
            .formatted(id, needed, needed));
  }
}
