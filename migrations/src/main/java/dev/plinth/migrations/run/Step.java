package dev.plinth.migrations.run;

import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import java.util.List;

/**
 * A migration that is to run, with everything it sends.
 *
 * @param revision the migration
 * @param direction which way
 * @param transactional whether it is one transaction
 * @param actions what it does, in order
 * @param from the first action to run
 * @param resumed whether a runner before was stopped in the middle, so that nobody knows how far
 *     the first action came
 */
public record Step(
    Revision revision,
    Direction direction,
    boolean transactional,
    List<Action> actions,
    int from,
    boolean resumed) {
  /** Copies the list. */
  public Step {
    actions = List.copyOf(actions);
  }

  /** What the migration is called. */
  public MigrationId id() {
    return revision.id();
  }

  /** A copy that goes on behind what is done. */
  public Step resumed(int done) {
    return new Step(revision, direction, transactional, actions, done, true);
  }

  /** What each action sends, for checksums of parts. */
  List<String> texts() {
    return actions.stream().map(Action::text).toList();
  }

  /** A heading and the statements. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("-- ").append(heading()).append('\n');
    actions.stream().skip(from).forEach(action -> out.append(action.text()).append('\n'));
    return out.toString();
  }

  private String heading() {
    String way = direction == Direction.BACK ? " back" : "";
    String how = transactional ? "" : " (not in a transaction)";
    String rest = from == 0 ? "" : " (from its statement %d)".formatted(from + 1);
    return id() + way + how + rest;
  }
}
