package dev.plinth.db;

import dev.plinth.sql.Sql;
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries on the connection that a stream has for itself. */
record OwnQueries(Runner runner, Connection connection) implements Queries {

  @Override
  public <T extends @Nullable Object> List<T> query(Sql sql, RowReader<T> reader) {
    return runner.query(connection, sql, reader);
  }
}
