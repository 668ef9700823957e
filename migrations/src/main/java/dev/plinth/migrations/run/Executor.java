package dev.plinth.migrations.run;

import dev.plinth.db.Database;
import dev.plinth.db.DatabaseException;
import dev.plinth.db.Session;
import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.migrations.history.HistoryTable;
import dev.plinth.migrations.operation.RunJava;
import dev.plinth.migrations.safety.Safety;
import dev.plinth.sql.dialect.Capability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Runs plans: the thin edge. A transactional migration and its line in the history become one
 * transaction; of any other one each finished action is remembered, so that a later runner can go
 * on behind it. For one run and one thread.
 */
public final class Executor {
  private final Database database;
  private final Notes notes;
  private final RunnerLock lock;
  private final Progress progress;
  private final LockAttempts attempts;
  private int done;
  private boolean isLast;

  /**
   * Runs on that database, while the lock is held.
   *
   * @param sequences whose migrations are all in use when a plan has come to its end
   */
  public Executor(
      Database database, Set<String> sequences, RunnerLock lock, Progress progress, Safety safety) {
    this.database = database;
    this.notes = new Notes(new HistoryTable(database), sequences, lock.owner());
    this.lock = lock;
    this.progress = progress;
    this.attempts = new LockAttempts(database, safety, progress);
  }

  /** Runs the steps one after the other; what is done stays done when a later one fails. */
  public void run(Plan plan) {
    int number = 0;
    for (Step step : plan.steps()) {
      number++;
      isLast = number == plan.steps().size();
      progress.on(new Progress.Started(step, number, plan.steps().size()));
      Instant start = Instant.now();
      runOrTell(step, start);
      progress.on(new Progress.Finished(step, Duration.between(start, Instant.now())));
    }
  }

  private void runOrTell(Step step, Instant start) {
    done = step.from();
    try {
      run(step, start);
    } catch (RuntimeException | Error e) {
      tell(new Progress.Failed(step, done, e));
      throw e;
    }
  }

  /** What went wrong counts more than who could not bear to hear of it. */
  private void tell(Progress.Failed failed) {
    try {
      progress.on(failed);
    } catch (RuntimeException e) {
      failed.error().addSuppressed(e);
    }
  }

  private void advance(Step step, int now) {
    done = now;
    progress.on(new Progress.Advanced(step, now));
  }

  private void run(Step step, Instant start) {
    lock.check();
    if (step.transactional()) {
      whole(step, start);
    } else {
      inParts(step, start);
    }
  }

  private void whole(Step step, Instant start) {
    attempts.run(step, () -> attempt(step, start));
  }

  private void attempt(Step step, Instant start) {
    if (step.actions().stream().noneMatch(Rebuilds::rebuilds)) {
      database.transaction(() -> inTransaction(step, start));
      return;
    }
    try (Session session = database.session()) {
      Rebuilds.around(database, session, step.actions(), () -> inTransaction(step, start));
    }
  }

  private void inTransaction(Step step, Instant start) {
    lock.work().beginTransaction(database);
    done = step.from();
    for (int i = 0; i < step.actions().size(); i++) {
      run(step, step.actions().get(i), true);
      advance(step, i + 1);
    }
    notes.done(step, start, isLast);
    lock.check();
  }

  /** On one connection, so that settings made by one action are there for the next. */
  private void inParts(Step step, Instant start) {
    if (!step.resumed()) {
      notes.underWay(step, start, 0);
    }
    try (Session session = database.session()) {
      lock.work().begin(session);
      try {
        parts(step, start, session);
      } finally {
        lock.work().end(session);
      }
    }
    database.transaction(() -> notes.done(step, start, isLast));
  }

  private void parts(Step step, Instant start, Session session) {
    int next = step.from();
    while (next < step.actions().size()) {
      int from = next;
      next = end(step, from);
      attempts.run(step, () -> part(step, start, from, session));
      advance(step, next);
    }
  }

  /** Runs what belongs together. */
  private void part(Step step, Instant start, int from, Session session) {
    int to = end(step, from);
    List<Action> together = step.actions().subList(from, to);
    if (together.get(0).isAlone()) {
      session.use(
          () -> {
            alone(step, from);
            lock.check();
            notes.underWay(step, start, to);
          });
    } else {
      Rebuilds.around(database, session, together, () -> together(step, start, from, to));
    }
  }

  /**
   * One action; or, where tables are made anew, all changes of the schema that follow each other:
   * between two of them references may speak of what is there no longer.
   */
  private int end(Step step, int from) {
    int to = from + 1;
    if (database.dialect().has(Capability.REBUILD_TABLE) && isChange(step, from)) {
      while (to < step.actions().size() && isChange(step, to)) {
        to++;
      }
    }
    return to;
  }

  private static boolean isChange(Step step, int i) {
    Action action = step.actions().get(i);
    return action instanceof Action.Change && !action.isAlone();
  }

  private void together(Step step, Instant start, int from, int to) {
    step.actions().subList(from, to).forEach(action -> run(step, action, true));
    notes.underWay(step, start, to);
    lock.check();
  }

  private void alone(Step step, int from) {
    boolean mayBeHalfDone = isGoneOnWith(step, from);
    Action action = step.actions().get(from);
    if (mayBeHalfDone && action instanceof Action.Change change) {
      run(step, new Leftovers(database).again(change), false);
    } else if (mayBeHalfDone && step.mayRunTwice()) {
      again(step, action);
    } else {
      run(step, action, false);
    }
  }

  private void again(Step step, Action action) {
    try {
      run(step, action, false);
    } catch (DatabaseException e) {
      throw Resuming.failedAgain(step, e);
    }
  }

  private static boolean isGoneOnWith(Step step, int action) {
    return step.resumed() && action == step.from();
  }

  private void run(Step step, Action action, boolean inTransaction) {
    attempts.begin(action, inTransaction);
    if (action instanceof Action.Change change) {
      Rebuilds.run(database, change);
    } else if (action instanceof Action.Words words) {
      database.script(words.statement());
    } else if (action instanceof Action.Call call) {
      call(step, call.work());
    }
  }

  private void call(Step step, RunJava.Step work) {
    if (work instanceof Backfill backfill) {
      fill(step, backfill);
    } else {
      work.run(database);
    }
  }

  /** What is remembered of a run that nobody goes on with is out of date. */
  private void fill(Step step, Backfill backfill) {
    if (database.inTransaction()) {
      backfill.run(database, batch -> filled(step, batch));
      return;
    }
    if (isGoneOnWith(step, done)) {
      backfill
          .stopped(database)
          .ifPresent(batch -> progress.on(new Progress.FillGoesOn(step, batch)));
    } else {
      backfill.forget(database);
    }
    backfill.run(database, batch -> filled(step, batch));
  }

  private void filled(Step step, Backfill.Batch batch) {
    lock.check();
    progress.on(new Progress.Filled(step, batch));
  }
}
