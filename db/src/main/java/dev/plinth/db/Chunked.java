package dev.plinth.db;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows that are completed a chunk at a time before they are handed out. */
final class Chunked<T extends @Nullable Object> implements Iterator<T> {

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
    this.rows = rows;
    this.reader = reader;
    this.size = Math.max(1, size);
    this.queries = queries;
    this.ending = ending;
  }

  static <T extends @Nullable Object> Stream<T> stream(
      Iterator<T> rows, ChunkReader<T> reader, int size, Queries queries, Ending ending) {
    Iterator<T> chunks = new Chunked<>(rows, reader, size, queries, ending);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(chunks, 0), false);
  }

  @Override
  public boolean hasNext() {
    if (!chunk.hasNext()) {
      chunk = readChunk().iterator();
    }
    return chunk.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return chunk.next();
  }

  private List<T> readChunk() {
    List<T> read = new ArrayList<>();
    while (read.size() < size && rows.hasNext()) {
      read.add(rows.next());
    }
    if (!read.isEmpty()) {
      complete(read);
    }
    if (read.size() < size) {
      ending.ended(true);
    }
    return read;
  }

  private void complete(List<T> read) {
    try {
      reader.complete(read, queries);
    } catch (RuntimeException e) {
      ending.ended(false);
      throw e;
    }
  }
}
