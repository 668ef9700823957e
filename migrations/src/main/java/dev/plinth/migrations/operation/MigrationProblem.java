package dev.plinth.migrations.operation;

import dev.plinth.sql.PlinthException;

/**
 * An operation that does not fit the schema it meets: what it changes is not there, what it makes
 * is there already, or something else still needs what it drops.
 *
 * <pre>{@code
 * new DropTable(TableName.of("usres")).apply(schema);
 * // No table 'usres'. Did you mean 'users'? Tables: posts, users. [migration.unknown-table]
 * }</pre>
 */
public final class MigrationProblem extends PlinthException {
  private static final long serialVersionUID = 1L;

  /** A problem with the id {@code id}, told in a sentence. */
  public MigrationProblem(String id, String sentence) {
    super(id, sentence);
  }
}
