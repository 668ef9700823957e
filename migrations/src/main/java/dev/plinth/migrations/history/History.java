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
    return graph.contains(row.id())
        ? Optional.empty()
        : Optional.of(
            new MigrationProblem(
                "migration.missing",
                "Migration '%s' was applied at %s by %s, but is not among the migrations at hand. Bring it back, or let the database forget it (forget(\"%s\"))."
                    .formatted(row.id(), row.at(), row.by(), row.id())));
  }

  private Optional<MigrationProblem> changed(Revision revision) {
    return of(revision.id())
        .filter(row -> row.state() == Applied.State.APPLIED)
        .filter(row -> !row.checksum().equals(Checksum.of(revision.operations())))
        .map(
            row ->
                new MigrationProblem(
                    "migration.changed",
                    "Migration '%s' was applied at %s by %s and does something else now. Put it back as it was and write the difference as a new migration; or, when the database is as it should be, record it as it is now (fake(\"%s\"))."
                        .formatted(row.id(), row.at(), row.by(), row.id())));
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
