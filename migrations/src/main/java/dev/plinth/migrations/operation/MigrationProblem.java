package dev.plinth.migrations.operation;

import dev.plinth.sql.PlinthException;
import org.jspecify.annotations.Nullable;

/**
 * An operation that does not fit the schema it meets: what it changes is not there, what it makes
 * is there already, or something else still needs what it drops. Also migrations that do not fit
 * each other or the history of a database.
 *
 * <pre>{@code
 * new DropTable(TableName.of("usres")).apply(schema);
 * // No table 'usres'. Did you mean 'users'? There is: posts, users. [migration.unknown-table]
 * }</pre>
 */
public final class MigrationProblem extends PlinthException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, without the id. */
  private final String sentence;

  /** A problem with the id {@code id}, told in a sentence. */
  public MigrationProblem(String id, String sentence) {
    this(id, sentence, null);
  }

  private MigrationProblem(String id, String sentence, @Nullable Throwable cause) {
    super(id, sentence, cause);
    this.sentence = sentence;
  }

  /** The same problem, telling where it was met: {@code In migration 'app/0002_add_age': ..}. */
  public MigrationProblem in(String place) {
    return new MigrationProblem(id(), "In " + place + ": " + sentence, this);
  }

  static MigrationProblem stillUsed(String what, String use) {
    return new MigrationProblem(
        "migration.still-used",
        what + " can't be dropped while " + use + " uses it; drop or change that first.");
  }

  static MigrationProblem taken(String kind, String name, String place) {
    return new MigrationProblem(
        "migration.taken-name",
        "There is a %s '%s'%s already; drop or rename it first.".formatted(kind, name, place));
  }
}
