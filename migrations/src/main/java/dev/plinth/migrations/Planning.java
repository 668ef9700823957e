package dev.plinth.migrations;

import dev.plinth.db.Database;
import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.history.Applied;
import dev.plinth.migrations.history.History;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.run.Actions;
import dev.plinth.migrations.run.Plan;
import dev.plinth.migrations.run.Planner;
import dev.plinth.migrations.run.Resuming;
import dev.plinth.migrations.run.Step;
import dev.plinth.migrations.safety.Safety;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What there is to do, computed from migrations and a history that was read. */
record Planning(Planner planner, MigrationGraph graph, History history) {

  Planning(Database database, MigrationGraph graph, History history, Safety safety) {
    this(
        new Planner(graph, new Actions(database.dialect(), database::statements, safety.plans()))
            .fresh(history.fresh()),
        graph,
        history);
  }

  Plan pending() {
    return forward(history.pending());
  }

  Plan upTo(String target) {
    return forward(graph.withNeeded(graph.find(target)));
  }

  private Plan forward(Collection<MigrationId> wanted) {
    graph.requireOneLeaf();
    history.requireSound();
    Optional<Applied> stopped = history.unfinished();
    stopped.ifPresent(row -> requireState(row, Applied.State.RUNNING, "migrate"));
    List<MigrationId> done = applied();
    List<Step> steps = new ArrayList<>();
    stopped.ifPresent(row -> steps.add(goOn(row, one -> forward(one, done, row))));
    stopped.ifPresent(row -> done.add(row.id()));
    steps.addAll(planner.forward(done, wanted).steps());
    return new Plan(steps);
  }

  private static Step forward(Planner planner, List<MigrationId> done, Applied row) {
    return planner.forward(done, List.of(row.id())).steps().get(0);
  }

  /** The run that was stopped may have planned for a database that nobody used yet. */
  private Step goOn(Applied row, Function<Planner, Step> planned) {
    Step step = planned.apply(planner);
    return Resuming.after(Resuming.fits(step, row) ? step : planned.apply(planner.unused()), row);
  }

  Plan last(int count) {
    if (count < 0) {
      throw new MigrationProblem(
          "migration.count",
          "%d migrations can't be taken back; give a number from 0 on.".formatted(count));
    }
    return back(Latest.of(graph, history.rows(), count));
  }

  Plan above(String target) {
    return back(graph.needing(graph.find(target)));
  }

  private Plan back(Collection<MigrationId> unwanted) {
    history.requireSound();
    Optional<Applied> stopped = history.unfinished();
    stopped.ifPresent(row -> requireState(row, Applied.State.ROLLING_BACK, "rollback"));
    List<MigrationId> done = applied();
    stopped.ifPresent(row -> done.add(row.id()));
    List<Step> steps = new ArrayList<>(planner.back(done, withNeeding(unwanted, stopped)).steps());
    stopped.ifPresent(row -> steps.replaceAll(step -> goOn(step, row)));
    return new Plan(steps);
  }

  private static Step goOn(Step step, Applied row) {
    return step.id().equals(row.id()) ? Resuming.after(step, row) : step;
  }

  private Set<MigrationId> withNeeding(Collection<MigrationId> ids, Optional<Applied> stopped) {
    return Stream.concat(ids.stream(), stopped.stream().map(Applied::id))
        .flatMap(id -> Stream.concat(Stream.of(id), graph.needing(id).stream()))
        .collect(java.util.stream.Collectors.toCollection(HashSet::new));
  }

  private List<MigrationId> applied() {
    return new ArrayList<>(
        graph.order().stream().map(Revision::id).filter(history::isApplied).toList());
  }

  private static void requireState(Applied row, Applied.State state, String command) {
    if (row.state() != state) {
      throw new MigrationProblem(
          "migration.unfinished",
          "Migration '%s' was stopped in the middle (%s, %d statements done), so that %s can't begin. %s"
              .formatted(row.id(), row.state(), row.position(), command, remedy(row)));
    }
  }

  private static String remedy(Applied row) {
    return row.state() == Applied.State.RUNNING
        ? "Go on with migrate first."
        : "Go on with rollback first.";
  }

  List<Revision> fakes(String target) {
    MigrationId id = graph.find(target);
    return graph.withNeeded(id).stream()
        .filter(needed -> needed.equals(id) || !history.isApplied(needed))
        .map(graph::get)
        .toList();
  }
}
