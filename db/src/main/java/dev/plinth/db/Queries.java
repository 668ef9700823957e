package dev.plinth.db;

import dev.plinth.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What queries run on: a {@link Database}, which finds a connection for each, a {@link Session}, or
 * the connection of a stream, see {@link ChunkReader}.
 */
public interface Queries {

  /**
   * All rows of an answer.
   *
   * @throws DatabaseException when the database refuses
   */
  <T extends @Nullable Object> List<T> query(Sql sql, RowReader<T> reader);
}
