package dev.plinth.sql.dialect;

import dev.plinth.sql.Sql;
import dev.plinth.sql.schema.Schema;
import java.util.List;

/**
 * How a database tells what it holds: a constant number of questions, and what their answers mean.
 * Pure: somebody else asks. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * List<List<CatalogRow>> answers = catalog.questions(Scope.own()).stream().map(db::ask).toList();
 * Schema schema = catalog.read(answers).schema();
 * }</pre>
 */
public interface Catalog {
  /** The questions to ask, as many for a large schema as for an empty one. */
  List<Sql> questions(Scope scope);

  /**
   * What the answers mean.
   *
   * @param answers the rows of each question, in the order of {@link #questions}
   */
  LiveState read(List<List<CatalogRow>> answers);

  /**
   * The normal form of a schema: what this database would tell of it once it was created. Two
   * schemas of which one was written by people and one was read are compared in it. Texts of SQL
   * are left as they are; where a database prints them in its own words, it has to be asked.
   */
  Schema normalForm(Schema schema);

  /**
   * A text of SQL without what does not matter: blanks, upper and lower case of bare words, quotes
   * that are not needed, brackets around the whole. Two texts that are equal so mean the same.
   */
  default String plain(String sql) {
    return SqlWords.plain(sql);
  }

  /**
   * The statement that makes a schema the connection's own, before those it had, until the
   * transaction ends.
   *
   * @throws UnsupportedFeature where there are no {@link Capability#SCHEMAS}
   */
  Sql inside(String schema);
}
