package dev.plinth.migrations.run;

import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.safety.Warning;
import java.util.List;

/**
 * A migration that is to run, with everything it sends.
 *
 * @param revision the migration
 * @param direction which way
 * @param transactional whether it is one transaction
 * @param actions what it does, in order
 * @param warnings what of it is unsafe on tables in use
 * @param from the first action to run
 * @param resumed whether a runner before was stopped in the middle, so that nobody knows how far
 *     the first action came
 */
public record Step(
    Revision revision,
    Direction direction,
    boolean transactional,
    List<Action> actions,
    List<Warning> warnings,
    int from,
    boolean resumed) {
  /** Copies the lists. */
  public Step {
    actions = List.copyOf(actions);
    warnings = List.copyOf(warnings);
  }

  /** What the migration is called. */
  public MigrationId id() {
    return revision.id();
  }

  /** What of it is unsafe although the migration does not say why it is safe. */
  public List<Warning> unsafe() {
    return revision.safe().isEmpty() ? warnings : List.of();
  }

  /** A copy that goes on behind what is done. */
  public Step resumed(int done) {
    return new Step(revision, direction, transactional, actions, warnings, done, true);
  }

  /**
   * Whether nobody knows if the first action to run has run before: work of a developer that stands
   * in no transaction, which a runner before began and took no note of.
   */
  public boolean mayRunTwice() {
    return resumed && from < actions.size() && mayRunTwice(actions.get(from));
  }

  private static boolean mayRunTwice(Action action) {
    boolean remembers = action instanceof Action.Call call && call.work() instanceof Backfill;
    return action.isAlone() && !(action instanceof Action.Change) && !remembers;
  }

  /** What each action sends, for checksums of parts. */
  List<String> texts() {
    return actions.stream().map(Action::text).toList();
  }

  /** A heading and the statements. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("-- ").append(heading()).append('\n');
    warnings.forEach(warning -> out.append("-- ").append(remark(warning)).append('\n'));
    actions.stream().skip(from).forEach(action -> out.append(action.text()).append('\n'));
    return out.toString();
  }

  private String remark(Warning warning) {
    return revision.safe().isEmpty()
        ? "unsafe: " + warning
        : "said to be safe: %s (%s)".formatted(warning.operation().describe(), warning.rule().id());
  }

  private String heading() {
    String way = direction == Direction.BACK ? " back" : "";
    String how = transactional ? "" : " (not in a transaction)";
    String rest = from == 0 ? "" : " (from its statement %d)".formatted(from + 1);
    return id() + way + how + rest;
  }
}
