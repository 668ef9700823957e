package dev.plinth.migrations.run;

import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.migrations.graph.MigrationId;
import java.time.Duration;

/**
 * Hears how a run goes on; each thing it hears prints as a sentence.
 *
 * <pre>{@code
 * Migrations.of(db).progress(event -> System.out.println(event)).migrate();
 * // app/0001_initial (1 of 2) ..
 * // app/0001_initial done in 12 ms
 * }</pre>
 */
@FunctionalInterface
public interface Progress {
  /** Something happened. Called on the thread that runs the migrations. */
  void on(Event event);

  /** What happens while migrations run. */
  sealed interface Event {}

  /**
   * Another runner is at work, so this one waits.
   *
   * @param holder the other one
   * @param waited for how long already
   */
  record Waiting(String holder, Duration waited) implements Event {
    @Override
    public String toString() {
      return "Waiting for another runner: %s.".formatted(holder);
    }
  }

  /**
   * A runner before this one ended in the middle.
   *
   * @param holder the one before
   * @param outcome how the database stands now
   */
  record Interrupted(String holder, String outcome) implements Event {
    @Override
    public String toString() {
      return "The runner before ended in the middle: %s. %s".formatted(holder, outcome);
    }
  }

  /**
   * A migration begins, or goes on where it was stopped.
   *
   * @param step the migration
   * @param number its number in the plan, from 1
   * @param of how many there are
   */
  record Started(Step step, int number, int of) implements Event {
    @Override
    public String toString() {
      String back = step.direction() == Direction.BACK ? " back" : "";
      String from = step.from() == 0 ? "" : ", from its statement " + (step.from() + 1);
      return "%s%s (%d of %d)%s ..".formatted(step.id(), back, number, of, from);
    }
  }

  /**
   * A part of a migration is done.
   *
   * @param step the migration
   * @param done how many of its actions are done
   */
  record Advanced(Step step, int done) implements Event {
    @Override
    public String toString() {
      return "%s: %d of %d statements".formatted(step.id(), done, step.actions().size());
    }
  }

  /**
   * A batch of a backfill has been made to last.
   *
   * @param step the migration
   * @param batch how far it is
   */
  record Filled(Step step, Backfill.Batch batch) implements Event {
    @Override
    public String toString() {
      return "%s: %s".formatted(step.id(), batch);
    }
  }

  /**
   * A lock was not had soon, so this run gives way and tries again.
   *
   * @param step the migration
   * @param statement what waited for the lock
   * @param attempt the number of the try, from 1
   * @param of how many there are
   * @param pause how long until the next one
   */
  record LockMissed(Step step, String statement, int attempt, int of, Duration pause)
      implements Event {
    @Override
    public String toString() {
      return "%s: no lock in time (try %d of %d), once more in %d ms: %s"
          .formatted(step.id(), attempt, of, pause.toMillis(), statement);
    }
  }

  /**
   * A migration is done.
   *
   * @param step the migration
   * @param duration how long it took
   */
  record Finished(Step step, Duration duration) implements Event {
    @Override
    public String toString() {
      String back = step.direction() == Direction.BACK ? " taken back" : " done";
      return "%s%s in %d ms".formatted(step.id(), back, duration.toMillis());
    }
  }

  /**
   * A migration was recorded without running.
   *
   * @param id the migration
   */
  record Recorded(MigrationId id) implements Event {
    @Override
    public String toString() {
      return id + " recorded without running";
    }
  }

  /**
   * A migration was forgotten, without taking anything back.
   *
   * @param id the migration
   */
  record Forgotten(MigrationId id) implements Event {
    @Override
    public String toString() {
      return id + " forgotten";
    }
  }

  /**
   * A migration failed; the error is thrown after this.
   *
   * @param step the migration
   * @param done how many of its actions were done
   * @param error what went wrong
   */
  record Failed(Step step, int done, Throwable error) implements Event {
    @Override
    public String toString() {
      String left =
          step.transactional()
              ? "nothing of it is left"
              : done + " of them stay, and it goes on there";
      return "%s failed %s; %s: %s".formatted(step.id(), where(), left, error.getMessage());
    }

    private String where() {
      int all = step.actions().size();
      return done < all
          ? "at statement %d of %d".formatted(done + 1, all)
          : "after its %d statements".formatted(all);
    }
  }

  /**
   * A backfill goes on where a run before was stopped.
   *
   * @param step the migration
   * @param batch how far that one came
   */
  record FillGoesOn(Step step, Backfill.Batch batch) implements Event {
    @Override
    public String toString() {
      return "%s: backfill of %s goes on behind %d batches, in which %d rows were written"
          .formatted(step.id(), batch.table(), batch.batch(), batch.rows());
    }
  }

  /**
   * There is nothing to do.
   *
   * @param direction which way it would have been done
   */
  record Idle(Direction direction) implements Event {
    @Override
    public String toString() {
      return direction == Direction.BACK
          ? "Nothing to do."
          : "Nothing to do: all migrations are applied.";
    }
  }
}
