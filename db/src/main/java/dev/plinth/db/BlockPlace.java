package dev.plinth.db;

import java.sql.Connection;

/** The transaction that a stream reads in, with its thread and its fate. */
record BlockPlace(Block block, Queries queries) implements Cursor.Place {

  @Override
  public Connection connection() {
    return block.unit().connection();
  }

  @Override
  public void check() {
    Transaction.requireThread(block.unit());
    Deadline deadline = block.orAround().deadline();
    if (deadline != null) {
      deadline.refuseLate();
    }
  }

  @Override
  public void opened(Cursor<?> cursor) {
    block.unit().opened(cursor, block.depth());
  }

  @Override
  public void closed(Cursor<?> cursor) {
    block.unit().closed(cursor);
  }

  @Override
  public void abandoned(Cursor<?> cursor) {
    block.unit().closed(cursor);
  }

  @Override
  public DatabaseException failed(DatabaseException error) {
    return block.orAround().failed(error);
  }

  @Override
  public void unsent() {
    // the transaction does not know of it and goes on
  }
}
