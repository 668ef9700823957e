package dev.plinth.migrations.run;

import dev.plinth.migrations.history.Applied;
import dev.plinth.migrations.history.Checksum;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import java.util.ArrayList;
import java.util.List;

/** Goes on with a migration that was stopped in the middle, where that is safe. */
public final class Resuming {
  private Resuming() {}

  /** What identifies the part that is done: the rest may be repaired before it goes on. */
  static String checksum(Step step, int done) {
    return Checksum.ofTexts(step.texts().subList(0, done));
  }

  /**
   * Takes away what an action left behind that may have been stopped in the middle: an index that
   * was being made is there, but the database never uses it.
   */
  static Action.Change again(Action.Change change, Dialect dialect) {
    List<Sql> statements = new ArrayList<>();
    if (change.ddl() instanceof Ddl.CreateIndex create) {
      statements.addAll(dialect.compile(drop(create.table(), create.index().name())));
      statements.addAll(change.statements());
    } else if (change.ddl() instanceof Ddl.DropIndex drop) {
      statements.addAll(dialect.compile(drop(drop.table(), drop.name())));
    }
    return new Action.Change(change.ddl(), statements, true);
  }

  private static Ddl drop(TableName table, String index) {
    return new Ddl.DropIndex(table, index, true, true);
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
          "Migration '%s' was stopped after %d of its statements, and these have been changed since. Put them back as they were; what comes after them may change."
              .formatted(row.id(), done));
    }
    return step.resumed(done);
  }
}
