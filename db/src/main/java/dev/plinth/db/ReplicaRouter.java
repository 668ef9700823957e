package dev.plinth.db;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads from several databases in turn. */
final class ReplicaRouter implements Router {

  private final Database writer;
  private final List<Database> readers;
  private final AtomicInteger turn = new AtomicInteger();

  ReplicaRouter(Database writer, List<Database> readers) {
    this.writer = writer;
    this.readers = readers.isEmpty() ? List.of(writer) : List.copyOf(readers);
  }

  @Override
  public Database forRead(Class<?> model) {
    return readers.get(Math.floorMod(turn.getAndIncrement(), readers.size()));
  }

  @Override
  public Database forWrite(Class<?> model) {
    return writer;
  }
}
