package dev.plinth.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of the rows of a stream, and completes them a chunk at a time with what further
 * queries answer, before they are handed out. Those queries run on the stream's own connection, so
 * a stream never waits for a second one.
 *
 * <pre>{@code
 * final class WithTags implements ChunkReader<Post> {
 *   public Post read(Row row) {
 *     return new Post(row.getLong(1), row.getString(2));
 *   }
 *
 *   public void complete(List<Post> chunk, Queries queries) {
 *     queries.query(tagsOf(chunk), row -> addTag(chunk, row)); // one statement for each chunk
 *   }
 * }
 *
 * db.stream(Sql.of("SELECT id, title FROM posts"), new WithTags(), 500)
 * }</pre>
 *
 * @param <T> what a row becomes
 */
public interface ChunkReader<T extends @Nullable Object> extends RowReader<T> {

  /**
   * Called with each chunk that was read, on the thread that reads the stream. An error it throws
   * closes the stream.
   *
   * @param chunk as many objects as the stream's fetch size, fewer at the end, never none
   * @param queries runs queries where the stream reads; only good during the call
   */
  void complete(List<T> chunk, Queries queries);
}
