package dev.plinth.db;

import java.io.Serial;

/** No connection became free in time: {@code database.pool-timeout}. Tells the pool's state. */
public final class PoolTimeout extends DatabaseException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient PoolState state;

  PoolTimeout(Failure failure, PoolState state) {
    super(failure);
    this.state = state;
  }

  /** The pool as it was when the wait ended. */
  public PoolState state() {
    return state;
  }
}
