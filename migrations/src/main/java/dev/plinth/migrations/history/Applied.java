package dev.plinth.migrations.history;

import dev.plinth.migrations.graph.MigrationId;
import java.time.Duration;
import java.time.Instant;

/**
 * A migration that a database remembers.
 *
 * @param id what it is called
 * @param checksum of what it did, see {@link Checksum}; while it is under way, of the part that is
 *     done
 * @param at when it was applied, or begun
 * @param duration how long it took, zero when it was only recorded
 * @param by who did it: user and machine
 * @param state how far it is
 * @param position how many of its steps are done, while it is under way
 */
public record Applied(
    MigrationId id,
    String checksum,
    Instant at,
    Duration duration,
    String by,
    State state,
    int position) {

  /** How far a migration is. */
  public enum State {
    /** It ran to its end. */
    APPLIED,
    /** It ran to its end in a run that has not come to its own; nobody uses its tables yet. */
    FRESH,
    /** It was recorded without running. */
    FAKED,
    /** It runs outside a transaction, or was stopped while doing so. */
    RUNNING,
    /** It is being taken back outside a transaction, or that was stopped. */
    ROLLING_BACK;

    /** Whether it is neither under way nor stopped in the middle. */
    public boolean isWhole() {
      return this == APPLIED || this == FRESH || this == FAKED;
    }
  }
}
