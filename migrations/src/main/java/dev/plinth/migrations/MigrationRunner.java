package dev.plinth.migrations;

import dev.plinth.db.Database;
import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.history.Applied;
import dev.plinth.migrations.history.Checksum;
import dev.plinth.migrations.history.History;
import dev.plinth.migrations.history.HistoryTable;
import dev.plinth.migrations.history.Squashed;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.run.Direction;
import dev.plinth.migrations.run.Executor;
import dev.plinth.migrations.run.Plan;
import dev.plinth.migrations.run.Progress;
import dev.plinth.migrations.run.RunnerLock;
import dev.plinth.migrations.run.Step;
import dev.plinth.migrations.safety.Safety;
import dev.plinth.sql.NearestName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes a database while no other runner does. The plan is made twice: without the lock, so that
 * nothing is waited for when there is nothing to do; and with it, because another one may have done
 * the work meanwhile.
 */
record MigrationRunner(
    Database database,
    MigrationGraph graph,
    Progress progress,
    @Nullable Duration longestWait,
    Safety safety) {

  Plan forward(Function<Planning, Plan> planned) {
    return run(planned, Direction.FORWARD);
  }

  Plan back(Function<Planning, Plan> planned) {
    return run(planned, Direction.BACK);
  }

  private Plan run(Function<Planning, Plan> planned, Direction direction) {
    requireNoTransaction();
    if (isNothingToDo(planned, direction)) {
      progress.on(new Progress.Idle(direction));
      return new Plan(List.of());
    }
    try (RunnerLock lock = lock()) {
      return run(planned, direction, lock);
    }
  }

  /** While another one is at work what seems to be wrong may be what it is in the middle of. */
  private boolean isNothingToDo(Function<Planning, Plan> planned, Direction direction) {
    try {
      Planning planning = planning();
      return plan(planned, planning).isEmpty()
          && (direction == Direction.BACK || planning.history().fresh().isEmpty());
    } catch (MigrationProblem e) {
      if (RunnerLock.isTaken(database)) {
        return false;
      }
      throw e;
    }
  }

  private Plan plan(Function<Planning, Plan> planned, Planning planning) {
    Plan plan = planned.apply(planning);
    if (safety.stops()) {
      plan.requireSafe();
    }
    return plan;
  }

  private Plan run(Function<Planning, Plan> planned, Direction direction, RunnerLock lock) {
    new HistoryTable(database).create();
    rememberSquashed();
    Plan plan = plan(planned, planning());
    lock.killedBefore().ifPresent(who -> progress.on(interrupted(who, plan)));
    if (plan.isEmpty()) {
      end(direction);
    }
    new Executor(database, graph.sequences(), lock, progress, safety).run(plan);
    return plan;
  }

  private void end(Direction direction) {
    if (direction == Direction.FORWARD) {
      history().settle(graph.sequences());
    }
    progress.on(new Progress.Idle(direction));
  }

  private static Progress.Interrupted interrupted(String who, Plan plan) {
    return new Progress.Interrupted(
        who,
        plan.steps().stream()
            .findFirst()
            .map(MigrationRunner::outcome)
            .orElse("It had finished its work."));
  }

  private static String outcome(Step next) {
    return !next.resumed()
        ? "Nothing of '%s' is left in the database; it begins anew.".formatted(next.id())
        : "%d of the %d statements of '%s' are done; it goes on behind them.%s"
            .formatted(next.from(), next.actions().size(), next.id(), again(next));
  }

  private static String again(Step next) {
    return next.mayRunTwice()
        ? " Of the next one nobody knows whether it ran, for it stands in no transaction; it runs"
            + " again: "
            + next.actions().get(next.from()).text()
        : "";
  }

  void record(Function<Planning, List<Revision>> chosen) {
    locked(
        lock -> {
          List<Revision> revisions = chosen.apply(planning());
          revisions.forEach(revision -> history().put(faked(revision, lock)));
          revisions.forEach(revision -> progress.on(new Progress.Recorded(revision.id())));
        });
  }

  private static Applied faked(Revision revision, RunnerLock lock) {
    return new Applied(
        revision.id(),
        Checksum.of(revision.operations()),
        Instant.now(),
        Duration.ZERO,
        lock.owner(),
        Applied.State.FAKED,
        0);
  }

  void forget(String name) {
    locked(
        lock -> {
          MigrationId id = remembered(name);
          history().remove(id);
          progress.on(new Progress.Forgotten(id));
        });
  }

  private MigrationId remembered(String name) {
    List<MigrationId> all = history().read().stream().map(Applied::id).toList();
    List<MigrationId> meant =
        all.stream().filter(id -> id.name().equals(name) || id.toString().equals(name)).toList();
    if (meant.size() > 1) {
      throw new MigrationProblem(
          "migration.ambiguous",
          "Several migrations are meant by '%s': %s. Give the sequence too."
              .formatted(name, String.join(", ", meant.stream().map(Objects::toString).toList())));
    }
    return meant.stream().findFirst().orElseThrow(() -> unknown(name, all));
  }

  private static MigrationProblem unknown(String name, List<MigrationId> all) {
    List<String> names = all.stream().map(MigrationId::name).toList();
    return new MigrationProblem(
        "migration.unknown",
        "The database remembers no migration '%s'.%s It remembers: %s."
            .formatted(name, NearestName.hint(name, names), String.join(", ", names)));
  }

  private void locked(Consumer<RunnerLock> work) {
    requireNoTransaction();
    try (RunnerLock lock = lock()) {
      history().create();
      rememberSquashed();
      database.transaction(() -> work.accept(lock));
    }
  }

  /** From then on the whole is taken back, and not its parts. */
  private void rememberSquashed() {
    List<Applied> before = history().read();
    List<Applied> after = Squashed.rows(graph, before);
    database.transaction(
        () -> {
          before.stream()
              .filter(row -> !after.contains(row))
              .forEach(r -> history().remove(r.id()));
          after.stream().filter(row -> !before.contains(row)).forEach(history()::put);
        });
  }

  private RunnerLock lock() {
    return RunnerLock.take(database, longestWait, progress);
  }

  private HistoryTable history() {
    return new HistoryTable(database);
  }

  private Planning planning() {
    return new Planning(database, graph, new History(graph, history().read()), safety);
  }

  private void requireNoTransaction() {
    if (database.inTransaction()) {
      throw new MigrationProblem(
          "migration.in-transaction",
          "This thread is inside a transaction, but migrations have transactions of their own. Run"
              + " them outside of it.");
    }
  }
}
