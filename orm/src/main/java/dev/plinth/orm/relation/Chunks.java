package dev.plinth.orm.relation;

import dev.plinth.db.ChunkReader;
import dev.plinth.db.Database;
import dev.plinth.db.Queries;
import dev.plinth.db.Row;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.query.Question;
import java.util.List;

/**
 * Reads a stream of objects in chunks: a chunk is read, its relations are loaded, it is handed out.
 * So memory stays constant while no relation costs a statement for each object. The objects of a
 * chunk are peers.
 */
final class Chunks implements ChunkReader<Persistent> {
  private final Question question;
  private final Database database;
  private ObjectReader reader;

  Chunks(Question question, Database database) {
    this.question = question;
    this.database = database;
    this.reader = new ObjectReader(question, database);
  }

  @Override
  public Persistent read(Row row) {
    return reader.read(row);
  }

  @Override
  public void complete(List<Persistent> chunk, Queries queries) {
    reader = new ObjectReader(question, database);
    Prefetcher.run(question.loading().prefetches(), chunk, new Source(database, queries));
  }
}
