package dev.plinth.migrations.drift;

import dev.plinth.db.Database;
import dev.plinth.db.LiveSchema;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Catalog;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * Tells where a live database differs from the schema that is expected of it.
 *
 * <pre>{@code
 * Drift.of(db, schema);
 * // column users.age: type is integer, expected bigint
 * // index users_email_idx of users is missing
 * }</pre>
 *
 * <p>Both sides are compared in the database's normal form, see {@link Catalog#normalForm}. The
 * order of columns does not matter, nor does the name of a key that was given none, nor an
 * extension that nobody asked for. Where the database tells expressions in its own words, it is
 * asked for its words for the expected ones too: they are created in a schema that is rolled back
 * at once. Where that is refused, texts are compared as they are written.
 */
public final class Drift {

  private Drift() {}

  /**
   * How the database differs from the schema, nothing where it does not.
   *
   * @param ignored tables that are nobody's business, such as the history of migrations
   * @throws dev.plinth.db.DatabaseException when the database refuses to be read
   */
  public static List<Difference> of(Database database, Schema expected, TableName... ignored) {
    Dialect dialect = database.dialect();
    Schema wanted = dialect.catalog().normalForm(expected);
    String[] further = wanted.namespaces().toArray(new String[0]);
    Schema live = without(LiveSchema.read(database, further), Set.of(ignored));
    List<Difference> differences = between(wanted, live, dialect);
    if (differences.isEmpty() || !dialect.has(Capability.REWRITTEN_SQL)) {
      return differences;
    }
    return between(Printed.by(database, wanted, live), live, dialect);
  }

  /** How one schema differs from another, both as they are written. */
  public static List<Difference> between(Schema expected, Schema live, Dialect dialect) {
    Catalog catalog = dialect.catalog();
    return Comparison.of(catalog.normalForm(expected), catalog.normalForm(live), dialect);
  }

  private static Schema without(Schema live, Set<TableName> ignored) {
    return live.withTables(
        live.tables().stream().filter(table -> !ignored.contains(table.name())).toList());
  }
}
