package dev.plinth.orm.relation;

import dev.plinth.db.Database;
import dev.plinth.db.Queries;
import dev.plinth.db.RowReader;
import dev.plinth.sql.Query;
import java.util.List;

/**
 * Where objects come from: the database they belong to, and what reads them there.
 *
 * @param lock held while relations are filled in, never while a query runs: threads that share a
 *     result may load one relation at the same time, and the first one's objects stay
 */
record Source(Database database, Queries queries, Object lock) {

  Source(Database database, Queries queries) {
    this(database, queries, new Object());
  }

  static Source of(Database database) {
    return new Source(database, database);
  }

  <T> List<T> read(Query select, RowReader<T> reader) {
    return queries.query(Fetch.compiled(select, database), reader);
  }
}
