package dev.plinth.migrations.run;

import dev.plinth.migrations.history.Applied;
import dev.plinth.migrations.history.Checksum;
import dev.plinth.migrations.history.HistoryTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What a run writes into the history.
 *
 * @param history the history
 * @param sequences whose migrations are all in use when the run has come to its end
 * @param owner who runs
 */
record Notes(HistoryTable history, Set<String> sequences, String owner) {
  /** Copies the set. */
  Notes {
    sequences = Set.copyOf(sequences);
  }

  /** A migration that runs in parts has come as far as that many of its actions. */
  void underWay(Step step, Instant start, int count) {
    boolean isBack = step.direction() == Direction.BACK;
    history.put(
        new Applied(
            step.id(),
            Resuming.checksum(step, count),
            start,
            Duration.ZERO,
            owner,
            isBack ? Applied.State.ROLLING_BACK : Applied.State.RUNNING,
            count));
  }

  /**
   * A migration is done.
   *
   * @param isLast whether the run has come to its end with it
   */
  void done(Step step, Instant start, boolean isLast) {
    if (step.direction() == Direction.BACK) {
      history.remove(step.id());
      return;
    }
    history.put(applied(step, start));
    if (isLast) {
      history.settle(sequences);
    }
  }

  private Applied applied(Step step, Instant start) {
    return new Applied(
        step.id(),
        Checksum.of(step.revision().operations()),
        start,
        Duration.between(start, Instant.now()),
        owner,
        Applied.State.FRESH,
        step.actions().size());
  }
}
