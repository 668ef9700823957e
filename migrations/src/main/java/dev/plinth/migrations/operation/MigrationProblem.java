package dev.plinth.migrations.operation;

import dev.plinth.sql.PlinthException;

/**
 * An operation that does not fit the schema it meets: what it changes is not there, what it makes
 * is there already, or something else still needs what it drops.
 *
 * <pre>{@code
 * new DropTable(TableName.of("usres")).apply(schema);
 * // No table 'usres'. Did you mean 'users'? There is: posts, users. [migration.unknown-table]
 * }</pre>
 */
public final class MigrationProblem extends PlinthException {
  private static final long serialVersionUID = 1L;

  /** A problem with the id {@code id}, told in a sentence. */
  public MigrationProblem(String id, String sentence) {
    super(id, sentence);
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
