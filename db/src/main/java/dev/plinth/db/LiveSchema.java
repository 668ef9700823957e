package dev.plinth.db;

import dev.plinth.sql.Sql;
import dev.plinth.sql.dialect.Catalog;
import dev.plinth.sql.dialect.CatalogRow;
import dev.plinth.sql.dialect.LiveState;
import dev.plinth.sql.dialect.Scope;
import dev.plinth.sql.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a database holds out of its catalogue, in a constant number of queries.
 *
 * <pre>{@code
 * Schema schema = LiveSchema.read(db);
 * schema.table(TableName.of("users"));            // Optional of the table with all its parts
 *
 * Schema both = LiveSchema.read(db, "shop");      // the connection's own schema, and shop
 * }</pre>
 *
 * <p>What lives in the connection's own schema is named without it. What a {@link Schema} has no
 * word for is told by {@link #inspect}. Names, types and texts of SQL are as the database tells
 * them; see {@link Catalog#normalForm} for comparing.
 */
public final class LiveSchema {

  private LiveSchema() {}

  /**
   * The connection's own schema and these.
   *
   * @param further names of further schemas; those that are not there are empty
   * @throws DatabaseException when the database refuses
   */
  public static Schema read(Database database, String... further) {
    return inspect(database, Scope.own(further)).schema();
  }

  /**
   * All schemas but those of the system.
   *
   * @throws DatabaseException when the database refuses
   */
  public static Schema readAll(Database database) {
    return inspect(database, Scope.everything()).schema();
  }

  /**
   * What the database holds, with remarks on what a {@link Schema} has no word for.
   *
   * @throws DatabaseException when the database refuses
   */
  public static LiveState inspect(Database database, Scope scope) {
    Catalog catalog = database.dialect().catalog();
    List<List<CatalogRow>> answers =
        database.transaction(() -> ask(database, catalog.questions(scope)));
    return catalog.read(answers);
  }

  private static List<List<CatalogRow>> ask(Database database, List<Sql> questions) {
    List<List<CatalogRow>> answers = new ArrayList<>();
    questions.forEach(question -> answers.add(database.query(question, LiveSchema::row)));
    return answers;
  }

  private static CatalogRow row(Row row) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    for (int column = 1; column <= row.columnCount(); column++) {
      values.put(row.label(column), row.getString(column));
    }
    return new CatalogRow(values);
  }
}
