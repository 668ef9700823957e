package dev.plinth.migrations.run;

import dev.plinth.db.Database;
import dev.plinth.db.LockTimeout;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.safety.Safety;
import dev.plinth.migrations.safety.WrittenSql;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets changes of tables wait for their locks for a short while only, and try again after a pause
 * in which those get their turn who had to wait behind them.
 */
final class LockAttempts {
  private final Database database;
  private final Safety safety;
  private final Progress progress;

  /** What waits no longer than that now, or null while waits are as long as usual. */
  private @Nullable Action limited;

  /** Whether the step sets limits by words of its own, which then count. */
  private boolean hasOwnLimits;

  LockAttempts(Database database, Safety safety, Progress progress) {
    this.database = database;
    this.safety = safety;
    this.progress = progress;
  }

  /** Runs work that fails as a whole, until it gets its locks. */
  void run(Step step, Runnable work) {
    int most = safety.patience().attempts();
    hasOwnLimits = step.actions().stream().anyMatch(LockAttempts::setsLimits);
    for (int attempt = 1; attempt <= most; attempt++) {
      limited = null;
      try {
        work.run();
        return;
      } catch (LockTimeout e) {
        missed(step, attempt, e);
      }
    }
  }

  private static boolean setsLimits(Action action) {
    return action instanceof Action.Words words
        && words.statement().toLowerCase(Locale.ROOT).contains("lock_timeout");
  }

  private void missed(Step step, int attempt, LockTimeout e) {
    Action action = limited;
    if (action == null) {
      throw e;
    }
    int most = safety.patience().attempts();
    if (attempt == most) {
      throw notHad(step, action, most, e);
    }
    Duration pause = safety.patience().pauseAfter(attempt, ThreadLocalRandom.current());
    progress.on(new Progress.LockMissed(step, action.text(), attempt, most, pause));
    pause(pause, e);
  }

  private static void pause(Duration pause, LockTimeout e) {
    LockSupport.parkNanos(pause.toNanos());
    if (Thread.currentThread().isInterrupted()) {
      throw e;
    }
  }

  private MigrationProblem notHad(Step step, Action action, int most, LockTimeout e) {
    MigrationProblem problem =
        new MigrationProblem(
            "migration.lock-timeout",
            "Migration '%s' was refused its lock %d times, each after a wait of %d ms: %s End the long transactions that hold it, or try at a quieter time."
                .formatted(
                    step.id(), most, safety.patience().lockTimeout().toMillis(), action.text()));
    problem.addSuppressed(e);
    return problem;
  }

  /** Called before each action, on the connection that it will use. */
  void begin(Action action, boolean inTransaction) {
    Optional<Duration> limit = limit(action);
    boolean isSame = inTransaction && limit.isPresent() == (limited != null);
    limited = limit.isPresent() ? action : null;
    if (isLimiting() && !isSame) {
      database
          .dialect()
          .lockTimeout(limit.orElse(usual(action)), inTransaction)
          .ifPresent(database::execute);
    }
  }

  /** An index that is made concurrently holds nobody up while it waits, for as long as it takes. */
  private static @Nullable Duration usual(Action action) {
    return action instanceof Action.Change ? Duration.ZERO : null;
  }

  private Optional<Duration> limit(Action action) {
    return isLimiting() && isStrong(action)
        ? Optional.of(safety.patience().lockTimeout())
        : Optional.empty();
  }

  private boolean isLimiting() {
    return safety.limits() && !hasOwnLimits;
  }

  private static boolean isStrong(Action action) {
    if (action instanceof Action.Change change) {
      return !change.isAlone();
    }
    return action instanceof Action.Words words && new WrittenSql(words.statement()).locksTables();
  }
}
