package dev.plinth.migrations;

import dev.plinth.db.Database;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.source.ClassNames;
import java.util.List;

/**
 * A change of a database's schema, or of its data, as a class of the application: written by {@code
 * makemigrations} or by hand, reviewed, and then never changed again.
 *
 * <pre>{@code
 * public final class M0002_AddAge extends Migration {
 *   @Override
 *   protected List<Operation> operations() {
 *     return List.of(addColumn("users", integer("age").optional()));
 *   }
 * }
 * // ALTER TABLE "users" ADD COLUMN "age" integer
 * }</pre>
 *
 * <p>Needs a constructor without arguments, and has no state, so that it is safe for use by several
 * threads.
 */
public abstract class Migration extends MigrationWords {
  /** Stands in {@link #dependencies()} for what comes before in the same sequence. */
  protected static final String PREVIOUS = MigrationId.PREVIOUS;

  /** For subclasses. */
  protected Migration() {}

  /** What it does, in order. */
  protected abstract List<Operation> operations();

  /** Its name; that of its class in small letters: {@code 0002_add_age} of {@code M0002_AddAge}. */
  protected String id() {
    return ClassNames.id(getClass().getSimpleName());
  }

  /**
   * The sequence it belongs to: the package above {@code migrations}, such as {@code shop} of
   * {@code com.example.shop.migrations}; {@code app} where there is none.
   */
  protected String sequence() {
    return ClassNames.sequence(getClass().getPackageName());
  }

  /**
   * What has to be applied before it: names of its own sequence, or {@code sequence/name}. Unless
   * overridden the one with the next lower number.
   */
  protected List<String> dependencies() {
    return List.of(PREVIOUS);
  }

  /**
   * Whether all of it is one transaction, where the database can. Otherwise each statement is
   * remembered when it is done, and a run that was stopped goes on behind it. That is also how it
   * runs where a table in use is changed in several small steps, or a column is filled in batches;
   * what else it does has a transaction for each statement then. A statement that stands in no
   * transaction at all may run twice when its runner is killed, see {@link
   * dev.plinth.migrations.operation.RunSql}.
   */
  protected boolean transactional() {
    return true;
  }

  /**
   * Why its operations are safe although a rule says that such ones usually are not; without a
   * reason {@code migrate} refuses what is unsafe on tables in use ({@code migration.unsafe}).
   *
   * <pre>{@code
   * return List.of("no version has read this column since 1.4");
   * }</pre>
   */
  protected List<String> safe() {
    return List.of();
  }

  /**
   * The migrations that were put together into this one ({@code squash}): where all of them were
   * applied, this one counts as applied.
   */
  protected List<String> replaces() {
    return List.of();
  }

  /** It as a value. */
  final Revision revision() {
    String sequence = sequence();
    return new Revision(
        new MigrationId(sequence, id()),
        ids(dependencies(), sequence),
        transactional(),
        safe(),
        operations(),
        ids(replaces(), sequence));
  }

  private static List<MigrationId> ids(List<String> names, String sequence) {
    return names.stream().map(text -> MigrationId.parse(text, sequence)).toList();
  }

  /**
   * Applies all migrations of the application to the default database, see {@link
   * Migrations#migrate()}.
   */
  public static void runAll() {
    Migrations.of(Database.get()).migrate();
  }

  /** Takes the last migration of the default database back, see {@link Migrations#rollback()}. */
  public static void rollback() {
    Migrations.of(Database.get()).rollback();
  }

  /** Begins a migration that is written by the program, see {@link MigrationDraft}. */
  public static MigrationDraft create(String name) {
    return MigrationDraft.of(name);
  }
}
