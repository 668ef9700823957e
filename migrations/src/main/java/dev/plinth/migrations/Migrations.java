package dev.plinth.migrations;

import dev.plinth.db.Database;
import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.history.History;
import dev.plinth.migrations.history.HistoryTable;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.run.Plan;
import dev.plinth.migrations.run.Progress;
import dev.plinth.migrations.run.RunnerLock;
import dev.plinth.migrations.safety.Safety;
import dev.plinth.sql.TableName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of an application and a database to run them on.
 *
 * <pre>{@code
 * Migrations.of(db).migrate();            // when the application starts, or from a program
 * Migrations.of(db).requireUpToDate();    // or only make sure that somebody has done it
 * Migrations.of(db).plan();               // what migrate() would send, for people to read
 * }</pre>
 *
 * <p>They are found in {@code META-INF/plinth/migrations}, which {@code makemigrations} keeps, or
 * given by {@link #from(MigrationSet)}. Several programs may run them at the same time: one does,
 * the others wait and find nothing to do. Immutable and safe for use by several threads.
 */
public final class Migrations {
  private final Database database;
  private final @Nullable MigrationSet set;
  private final Progress progress;
  private final @Nullable Duration longestWait;
  private final Safety safety;

  private Migrations(
      Database database,
      @Nullable MigrationSet set,
      Progress progress,
      @Nullable Duration longestWait,
      Safety safety) {
    this.database = database;
    this.set = set;
    this.progress = progress;
    this.longestWait = longestWait;
    this.safety = safety;
  }

  /** The migrations of the class path, for that database. */
  public static Migrations of(Database database) {
    return new Migrations(database, null, new LoggedProgress(), null, Safety.USUAL);
  }

  /** A copy with these migrations. */
  public Migrations from(MigrationSet set) {
    return new Migrations(database, set, progress, longestWait, safety);
  }

  /** A copy with these migrations. */
  public Migrations from(Migration... migrations) {
    return from(MigrationSet.of(migrations));
  }

  /** A copy with the migrations of these classes. */
  @SafeVarargs
  public final Migrations from(Class<? extends Migration>... classes) {
    List<Class<? extends Migration>> list = new ArrayList<>();
    for (Class<? extends Migration> one : classes) {
      list.add(one);
    }
    return from(MigrationSet.ofClasses(list));
  }

  /** A copy with the SQL files of a folder, see {@link MigrationSet#folder}. */
  public Migrations from(Path folder) {
    return from(MigrationSet.folder(folder));
  }

  /** A copy that tells how it goes on; otherwise that is logged. */
  public Migrations progress(Progress progress) {
    return new Migrations(database, set, progress, longestWait, safety);
  }

  /** A copy that waits no longer than that for another runner; otherwise it waits for its end. */
  public Migrations waitAtMost(Duration longest) {
    return new Migrations(database, set, progress, longest, safety);
  }

  /**
   * A copy that is more or less careful with tables in use; otherwise as {@link Safety#USUAL}.
   *
   * <pre>{@code
   * Migrations.of(db).safety(Safety.USUAL.patience(Patience.USUAL.attempts(100))).migrate();
   * }</pre>
   */
  public Migrations safety(Safety safety) {
    return new Migrations(database, set, progress, longestWait, safety);
  }

  /** The migrations. */
  public MigrationSet set() {
    return set == null ? MigrationSet.ofClassPath() : set;
  }

  /**
   * Applies all that have not been applied.
   *
   * @return what ran; empty when there was nothing to do
   * @throws MigrationProblem {@code migration.unsafe} for what would keep the users of a table
   *     waiting for long, or break the version that runs; and when migrations and history don't fit
   *     together, see {@link History#requireSound}
   * @throws dev.plinth.db.DatabaseException when the database refuses a statement
   */
  public Plan migrate() {
    return runner().forward(planning -> planning.pending());
  }

  /**
   * Applies one and all that it needs.
   *
   * @param target its name, the beginning of its name, or {@code sequence/name}
   */
  public Plan migrate(String target) {
    return runner().forward(planning -> planning.upTo(target));
  }

  /**
   * Takes the one back that was applied last.
   *
   * @throws MigrationProblem {@code migration.irreversible} when it has no way back
   */
  public Plan rollback() {
    return rollback(1);
  }

  /**
   * Takes back as many as that, the one applied last first; nothing goes before what needs it.
   *
   * @throws MigrationProblem {@code migration.irreversible} when one has no way back, {@code
   *     migration.count} for a number below zero
   */
  public Plan rollback(int count) {
    return runner().back(planning -> planning.last(count));
  }

  /** Takes back all that were applied on top of one; that one stays. */
  public Plan rollbackTo(String target) {
    return runner().back(planning -> planning.above(target));
  }

  /** Takes all back. */
  public Plan rollbackAll() {
    return rollback(Integer.MAX_VALUE);
  }

  /** What {@link #migrate()} would do now. */
  public Plan plan() {
    return planning().pending();
  }

  /** What {@link #migrate(String)} would do now. */
  public Plan plan(String target) {
    return planning().upTo(target);
  }

  /** What {@link #rollback(int)} would do now. */
  public Plan rollbackPlan(int count) {
    return planning().last(count);
  }

  /** The tables that belong to the running of migrations, and to no model. */
  public static List<TableName> ownTables() {
    return List.of(HistoryTable.TABLE.name(), RunnerLock.TABLE, Backfill.POSITIONS);
  }

  /** How the database stands; nothing is changed. */
  public MigrationStatus status() {
    History history = planning().history();
    List<MigrationStatus.Line> lines =
        set().graph().order().stream()
            .map(one -> new MigrationStatus.Line(one.id(), history.of(one.id()).orElse(null)))
            .toList();
    return new MigrationStatus(lines, history.problems());
  }

  /**
   * Records one and all that it needs as applied, without running them: for a database that has
   * what they make already.
   */
  public void fake(String target) {
    runner().record(planning -> planning.fakes(target));
  }

  /**
   * Lets the database forget a migration, without taking anything back.
   *
   * @param id its name, or {@code sequence/name}
   * @throws MigrationProblem {@code migration.unknown} when the database remembers none of that
   *     name, {@code migration.ambiguous} when several sequences have one
   */
  public void forget(String id) {
    runner().forget(id);
  }

  /**
   * Takes the note away that a runner left on another machine when it was killed there. Only where
   * the database has no locks of its own, such as SQLite, would the next one wait for it forever.
   */
  public void unlock() {
    RunnerLock.breakOpen(database);
  }

  /**
   * Makes sure that all migrations are applied, for applications that don't run them themselves.
   *
   * @throws MigrationProblem {@code migration.not-up-to-date} naming those that are not
   */
  public void requireUpToDate() {
    MigrationStatus status = status();
    status.problems().stream().findFirst().ifPresent(problem -> fail(problem));
    List<MigrationId> pending = status.pending();
    if (!pending.isEmpty()) {
      throw new MigrationProblem(
          "migration.not-up-to-date",
          "The database lacks %d of the migrations: %s. Run migrate first."
              .formatted(pending.size(), String.join(", ", names(pending))));
    }
  }

  private static void fail(MigrationProblem problem) {
    throw problem;
  }

  private static List<String> names(List<MigrationId> ids) {
    return ids.stream().map(Objects::toString).toList();
  }

  private Planning planning() {
    return new Planning(
        database,
        set().graph(),
        new History(set().graph(), new HistoryTable(database).read()),
        safety);
  }

  private MigrationRunner runner() {
    return new MigrationRunner(database, set().graph(), progress, longestWait, safety);
  }
}
