package dev.plinth.migrations.run;

import dev.plinth.db.DatabaseException;
import dev.plinth.migrations.history.Applied;
import dev.plinth.migrations.history.Checksum;
import dev.plinth.migrations.operation.MigrationProblem;
import java.util.Objects;

/** Goes on with a migration that was stopped in the middle, where that is safe. */
public final class Resuming {
  private Resuming() {}

  /** What identifies the part that is done: the rest may be repaired before it goes on. */
  static String checksum(Step step, int done) {
    return Checksum.ofTexts(step.texts().subList(0, done));
  }

  /** What to say when work that may have been done already is refused. */
  static MigrationProblem failedAgain(Step step, DatabaseException e) {
    MigrationProblem problem =
        new MigrationProblem(
            "migration.failed-again",
            "Statement %d of migration '%s' stands in no transaction and may have run before; now the database refuses it: %s Take away what it left behind, or write it so that it may run twice (IF NOT EXISTS), and migrate again: what is not done may be changed."
                .formatted(
                    step.from() + 1, step.id(), Objects.requireNonNullElse(e.getMessage(), "")));
    problem.addSuppressed(e);
    return problem;
  }

  /** Whether what is done already is what a step begins with. */
  public static boolean fits(Step step, Applied row) {
    int done = row.position();
    return done <= step.actions().size() && checksum(step, done).equals(row.checksum());
  }

  /**
   * The step without what is done already.
   *
   * @throws MigrationProblem {@code migration.changed-midway} when what was done is not what the
   *     migration says now
   */
  public static Step after(Step step, Applied row) {
    int done = row.position();
    if (!fits(step, row)) {
      throw new MigrationProblem(
          "migration.changed-midway",
          "Migration '%s' was stopped after %d of its statements, and these have been changed since, or another release of Plinth writes them otherwise. Put them back as they were; what comes after them may change. Or finish it by hand and record it (fake(\"%s\"))."
              .formatted(row.id(), done, row.id()));
    }
    return step.resumed(done);
  }
}
