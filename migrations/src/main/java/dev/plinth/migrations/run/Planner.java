package dev.plinth.migrations.run;

import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.safety.InUse;
import dev.plinth.migrations.safety.Linter;
import dev.plinth.migrations.safety.Warning;
import dev.plinth.migrations.safety.WrittenSql;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes plans: no database is asked, only migrations and what is known to be applied. Immutable
 * and safe for use by several threads.
 */
public final class Planner {
  private final MigrationGraph graph;
  private final Actions actions;
  private final Set<MigrationId> fresh;
  private final boolean isUnused;

  /** A planner of these migrations. */
  public Planner(MigrationGraph graph, Actions actions) {
    this(graph, actions, Set.of(), false);
  }

  private Planner(MigrationGraph graph, Actions actions, Set<MigrationId> fresh, boolean isUnused) {
    this.graph = graph;
    this.actions = actions;
    this.fresh = Set.copyOf(fresh);
    this.isUnused = isUnused;
  }

  /** A planner of the same for a database that nobody uses yet. */
  public Planner unused() {
    return new Planner(graph, actions, fresh, true);
  }

  /** A planner of the same that knows what was applied by a run which has not come to its end. */
  public Planner fresh(Set<MigrationId> fresh) {
    return new Planner(graph, actions, fresh, isUnused);
  }

  /**
   * The plan that applies some migrations after those that are applied.
   *
   * <p>What a run creates is nobody's until it has come to its end. Where no other run has applied
   * anything the database is new, and nothing is taken to be in use.
   *
   * @throws MigrationProblem when an operation does not fit the schema it meets
   */
  public Plan forward(Collection<MigrationId> applied, Collection<MigrationId> wanted) {
    Set<MigrationId> done = new HashSet<>(applied);
    Set<MigrationId> open = new HashSet<>(wanted);
    InUse state = inUse(done);
    boolean isNew = isUnused || fresh.containsAll(done);
    List<Step> steps = new ArrayList<>();
    for (Revision revision : graph.order()) {
      if (open.contains(revision.id()) && !done.contains(revision.id())) {
        InUse before = state;
        state = after(revision, before);
        steps.add(isNew ? onNew(revision, before.schema()) : forward(revision, before));
      }
    }
    return new Plan(steps);
  }

  private InUse inUse(Set<MigrationId> done) {
    InUse state = InUse.all(graph.schema(id -> done.contains(id) && !fresh.contains(id)));
    for (Revision revision : graph.order()) {
      boolean isFresh = done.contains(revision.id()) && fresh.contains(revision.id());
      state = isFresh ? after(revision, state) : state;
    }
    return state;
  }

  private static InUse after(Revision revision, InUse before) {
    return before.after(revision.operations(), revision.apply(before.schema()));
  }

  private Step onNew(Revision revision, Schema before) {
    InUse nothing = InUse.none(before);
    return step(revision, Direction.FORWARD, revision.operations(), nothing, List.of());
  }

  private Step forward(Revision revision, InUse before) {
    List<Warning> warnings =
        new Linter(actions.dialect(), actions.isSafe()).lint(revision.operations(), before);
    return step(revision, Direction.FORWARD, revision.operations(), before, warnings);
  }

  private Step step(
      Revision revision,
      Direction direction,
      List<Operation> operations,
      InUse before,
      List<Warning> warnings) {
    List<Action> all = actions(revision, operations, before);
    boolean transactional =
        revision.transactional()
            && actions.dialect().has(Capability.TRANSACTIONAL_DDL)
            && !addsLabelAmongOthers(all)
            && !(actions.isSafe() && isInParts(all));
    all.stream()
        .filter(action -> transactional && action.isAlone())
        .findFirst()
        .ifPresent(action -> refuseInTransaction(revision, action));
    return new Step(revision, direction, transactional, all, warnings, 0, false);
  }

  /**
   * Whether it has to be several transactions: one statement refuses to stand in one, or a long
   * look at the rows must not begin while the strong lock of another statement is held.
   */
  private static boolean isInParts(List<Action> actions) {
    boolean looksAtRows =
        actions.stream()
            .anyMatch(
                action ->
                    action instanceof Action.Change change
                        && change.ddl() instanceof AlterTable.ValidateConstraint);
    return actions.stream().anyMatch(Action::isAlone) || (looksAtRows && actions.size() > 1);
  }

  /** A label can't be used in the transaction that adds it. */
  private static boolean addsLabelAmongOthers(List<Action> all) {
    return all.size() > 1 && all.stream().anyMatch(Planner::addsLabel);
  }

  private static boolean addsLabel(Action action) {
    if (action instanceof Action.Words words) {
      return new WrittenSql(words.statement()).addsLabel();
    }
    return action instanceof Action.Change change && change.ddl() instanceof ObjectDdl.AddEnumValue;
  }

  private static void refuseInTransaction(Revision revision, Action action) {
    throw new MigrationProblem(
        "migration.not-transactional",
        "Migration '%s' runs in a transaction, where this can't: %s Let its transactional() answer false, best with nothing else in it."
            .formatted(revision.id(), action.text()));
  }

  /**
   * The plan that takes applied migrations back, the last one first.
   *
   * @throws MigrationProblem {@code migration.irreversible} when one can't be taken back
   */
  public Plan back(Collection<MigrationId> applied, Collection<MigrationId> unwanted) {
    Set<MigrationId> done = new HashSet<>(applied);
    List<Revision> undone = new ArrayList<>();
    graph.order().stream()
        .filter(revision -> unwanted.contains(revision.id()) && done.contains(revision.id()))
        .forEach(revision -> undone.add(0, revision));
    Befores befores = new Befores(graph, done, undone);
    List<Step> steps = new ArrayList<>();
    for (Revision revision : undone) {
      done.remove(revision.id());
      steps.add(back(revision, befores.of(revision)));
    }
    return new Plan(steps);
  }

  private Step back(Revision revision, Schema before) {
    List<Schema> states = revision.states(before);
    List<Operation> reverses = new ArrayList<>();
    for (int i = revision.operations().size() - 1; i >= 0; i--) {
      reverses.add(reverse(revision, revision.operations().get(i), states.get(i)));
    }
    InUse state = InUse.all(states.get(states.size() - 1));
    return step(revision, Direction.BACK, reverses, state, List.of());
  }

  private List<Action> actions(Revision revision, List<Operation> operations, InUse before) {
    try {
      return actions.of(operations, before, !revision.transactional());
    } catch (MigrationProblem e) {
      throw e.in("migration '" + revision.id() + "'");
    }
  }

  private static Operation reverse(Revision revision, Operation operation, Schema before) {
    return operation
        .reverse(before)
        .orElseThrow(
            () ->
                new MigrationProblem(
                    "migration.irreversible",
                    "Migration '%s' can't be taken back: nothing undoes '%s'. Give it a way back, or write a new migration that repairs what it did."
                        .formatted(revision.id(), operation.describe())));
  }

  /** The schemas before migrations that are taken back, the last one first. */
  private static final class Befores {
    private final MigrationGraph graph;
    private final Set<MigrationId> left;
    private final Map<MigrationId, Schema> known = new HashMap<>();

    Befores(MigrationGraph graph, Set<MigrationId> done, List<Revision> undone) {
      this.graph = graph;
      this.left = done;
      if (isTail(undone)) {
        remember(Set.copyOf(done));
      }
    }

    /** Whether they are the last ones, so that one replay tells the schemas before all of them. */
    private boolean isTail(List<Revision> undone) {
      List<Revision> applied =
          graph.order().stream().filter(revision -> left.contains(revision.id())).toList();
      List<Revision> tail = new ArrayList<>();
      applied
          .subList(applied.size() - undone.size(), applied.size())
          .forEach(one -> tail.add(0, one));
      return tail.equals(undone);
    }

    private void remember(Set<MigrationId> done) {
      Schema schema = Schema.EMPTY;
      for (Revision revision : graph.order()) {
        if (done.contains(revision.id())) {
          known.put(revision.id(), schema);
          schema = revision.apply(schema);
        }
      }
    }

    Schema of(Revision revision) {
      Schema schema = known.get(revision.id());
      return schema == null ? graph.schema(left::contains) : schema;
    }
  }
}
