package dev.plinth.orm.relation;

import dev.plinth.db.Database;
import dev.plinth.db.Queries;
import dev.plinth.db.RowReader;
import dev.plinth.sql.Query;
import java.util.List;

/** Where objects come from: the database they belong to, and what reads them there. */
record Source(Database database, Queries queries) {

  static Source of(Database database) {
    return new Source(database, database);
  }

  <T> List<T> read(Query select, RowReader<T> reader) {
    return queries.query(Fetch.compiled(select, database), reader);
  }
}
