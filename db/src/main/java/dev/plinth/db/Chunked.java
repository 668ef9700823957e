package dev.plinth.db;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows that are completed a chunk at a time before they are handed out. */
final class Chunked<T extends @Nullable Object> extends Spliterators.AbstractSpliterator<T> {

  /** Called once at the end: after the last chunk was completed, or with false where one failed. */
  interface Ending {
    void ended(boolean good);
  }

  private final Iterator<T> rows;
  private final ChunkReader<T> reader;
  private final int size;
  private final Queries queries;
  private final Ending ending;
  private Iterator<T> chunk = List.<T>of().iterator();

  private Chunked(
      Iterator<T> rows, ChunkReader<T> reader, int size, Queries queries, Ending ending) {
    super(Long.MAX_VALUE, Spliterator.ORDERED);
    this.rows = rows;
    this.reader = reader;
    this.size = Math.max(1, size);
    this.queries = queries;
    this.ending = ending;
  }

  static <T extends @Nullable Object> Stream<T> stream(
      Iterator<T> rows, ChunkReader<T> reader, int size, Queries queries, Ending ending) {
    return StreamSupport.stream(new Chunked<>(rows, reader, size, queries, ending), false);
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    if (!chunk.hasNext()) {
      chunk = readChunk().iterator();
    }
    if (!chunk.hasNext()) {
      return false;
    }
    orAbandon(() -> action.accept(chunk.next()));
    return true;
  }

  /** An error ends the stream, so nothing waits for a close that may never come. */
  private void orAbandon(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      ending.ended(false);
      throw e;
    }
  }

  private List<T> readChunk() {
    List<T> read = new ArrayList<>();
    while (read.size() < size && rows.hasNext()) {
      read.add(rows.next());
    }
    if (!read.isEmpty()) {
      orAbandon(() -> reader.complete(read, queries));
    }
    if (read.size() < size) {
      ending.ended(true);
    }
    return read;
  }
}
