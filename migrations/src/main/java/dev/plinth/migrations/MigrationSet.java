package dev.plinth.migrations;

import dev.plinth.migrations.graph.MigrationGraph;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.run.Actions;
import dev.plinth.migrations.run.Plan;
import dev.plinth.migrations.run.Planner;
import dev.plinth.migrations.run.SqlScript;
import dev.plinth.migrations.source.ClassNames;
import dev.plinth.migrations.source.MigrationFolder;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * The migrations of an application, without a database: what schema they stand for, which
 * statements they are.
 *
 * <pre>{@code
 * MigrationSet set = MigrationSet.of(new M0001_Initial(), new M0002_AddAge());
 * set.schema();                                // the tables that they make together
 * set.plan(Dialects.byName("postgresql"));     // all statements, with nothing connected
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class MigrationSet {
  /** As they were given: what "the one before" means may change when others come. */
  private final List<Revision> given;

  private final MigrationGraph graph;

  private MigrationSet(Collection<Revision> given) {
    this.given = List.copyOf(given);
    this.graph = MigrationGraph.of(given);
  }

  /**
   * The set of these.
   *
   * @throws dev.plinth.migrations.operation.MigrationProblem when they don't fit together, see
   *     {@link MigrationGraph#of}
   */
  public static MigrationSet of(Collection<? extends Migration> migrations) {
    return ofRevisions(migrations.stream().map(Migration::revision).toList());
  }

  /** The set of these. */
  public static MigrationSet of(Migration... migrations) {
    return of(List.of(migrations));
  }

  /** The set of these classes, each made by its constructor without arguments. */
  public static MigrationSet ofClasses(Collection<? extends Class<? extends Migration>> classes) {
    return of(classes.stream().map(MigrationClasses::make).toList());
  }

  /**
   * The set of these classes and of values beside them, such as SQL files, which may depend on each
   * other.
   */
  public static MigrationSet ofClasses(
      Collection<? extends Class<? extends Migration>> classes, Collection<Revision> others) {
    List<Revision> all = new ArrayList<>(others);
    classes.forEach(type -> all.add(MigrationClasses.make(type).revision()));
    return ofRevisions(all);
  }

  /**
   * The migrations that {@code META-INF/plinth/migrations} names on the class path: a class or a
   * resource with SQL on each line.
   */
  public static MigrationSet ofClassPath() {
    return MigrationClasses.ofClassPath();
  }

  /** The same, on the class path of a loader: for tools that look at an application. */
  public static MigrationSet ofClassPath(ClassLoader loader) {
    return MigrationClasses.of(loader);
  }

  /** The SQL files of a folder, of the sequence {@code app} unless they say otherwise. */
  public static MigrationSet folder(Path folder) {
    return ofRevisions(new MigrationFolder(folder).sqlFiles(ClassNames.sequence("")));
  }

  /**
   * The Java and SQL files of a folder of sources, compiled in memory: for tools, and for programs
   * that write migrations.
   *
   * @throws dev.plinth.migrations.operation.MigrationProblem {@code migration.no-compiler}, {@code
   *     migration.not-compiling}
   */
  public static MigrationSet sources(Path folder) {
    return MigrationClasses.ofSources(new MigrationFolder(folder));
  }

  /** The set of these values. */
  public static MigrationSet ofRevisions(Collection<Revision> revisions) {
    return new MigrationSet(revisions);
  }

  /** These and others, once each. */
  public MigrationSet and(MigrationSet others) {
    List<Revision> all = new ArrayList<>(given);
    others.given.stream().filter(other -> !graph.contains(other.id())).forEach(all::add);
    return ofRevisions(all);
  }

  /** How they depend on each other. */
  public MigrationGraph graph() {
    return graph;
  }

  /** What all of them make of an empty database. */
  public Schema schema() {
    return graph.schema();
  }

  /**
   * A script for the database's own shell that applies all of them to an empty database and
   * remembers it, so that {@link Migrations#migrate()} goes on from there.
   *
   * <pre>{@code
   * -- app/0001_initial
   * BEGIN;
   * CREATE TABLE "users" (..);
   * INSERT INTO "plinth_migrations" (..) VALUES ('app', '0001_initial', ..);
   * COMMIT;
   * }</pre>
   *
   * @throws dev.plinth.migrations.operation.MigrationProblem {@code migration.not-in-sql} when one
   *     runs Java
   */
  public String sql(Dialect dialect) {
    return sql(dialect, id -> true);
  }

  /** Like {@link #sql(Dialect)}, for those that come after one that is applied already. */
  public String sqlAfter(String applied, Dialect dialect) {
    List<MigrationId> done = graph.withNeeded(graph.find(applied));
    return sql(dialect, id -> !done.contains(id));
  }

  private String sql(Dialect dialect, Predicate<MigrationId> wanted) {
    List<MigrationId> all = graph.order().stream().map(Revision::id).toList();
    Planner planner = new Planner(graph, Actions.offline(dialect));
    List<MigrationId> done = all.stream().filter(wanted.negate()).toList();
    return SqlScript.of(planner.forward(done, all), dialect);
  }

  /** The statements that make an empty database what the last one says. */
  public Plan plan(Dialect dialect) {
    return new Planner(graph, Actions.offline(dialect))
        .forward(List.of(), graph.order().stream().map(Revision::id).toList());
  }
}
