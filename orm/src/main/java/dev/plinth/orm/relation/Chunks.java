package dev.plinth.orm.relation;

import dev.plinth.db.Database;
import dev.plinth.db.Row;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.query.Question;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * Cuts a stream of objects into chunks: a chunk is read, its relations are loaded, it is handed
 * out. So memory stays constant while no relation costs a statement for each object.
 */
final class Chunks {
  private final Question question;
  private final Database database;
  private final int size;
  private ObjectReader reader;

  Chunks(Question question, Database database, int size) {
    this.question = question;
    this.database = database;
    this.size = size;
    this.reader = new ObjectReader(question, database);
  }

  Persistent read(Row row) {
    return reader.read(row);
  }

  /** The objects of the rows; the rows are closed where loading along fails. */
  Iterator<Persistent> over(Stream<Persistent> stream) {
    Iterator<Persistent> rows = stream.iterator();
    return new Iterator<>() {
      private Iterator<Persistent> chunk = List.<Persistent>of().iterator();

      @Override
      public boolean hasNext() {
        if (!chunk.hasNext()) {
          chunk = readChunk(stream, rows).iterator();
        }
        return chunk.hasNext();
      }

      @Override
      public Persistent next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return chunk.next();
      }
    };
  }

  private List<Persistent> readChunk(Stream<Persistent> stream, Iterator<Persistent> rows) {
    reader = new ObjectReader(question, database);
    List<Persistent> chunk = new ArrayList<>();
    while (chunk.size() < size && rows.hasNext()) {
      chunk.add(rows.next());
    }
    try {
      Prefetcher.run(question.loading().prefetches(), chunk, database);
    } catch (RuntimeException e) {
      stream.close();
      throw e;
    }
    return chunk;
  }
}
