package dev.plinth.db;

/**
 * A pool's connections at one moment.
 *
 * @param total connections there are
 * @param active of them in use
 * @param idle of them free
 * @param waiting threads that wait for one
 * @param max the most there may be
 */
public record PoolState(int total, int active, int idle, int waiting, int max) {

  /** As it stands in messages: {@code 8 of 8 connections in use, 0 idle, 24 waiting}. */
  @Override
  public String toString() {
    return "%d of %d connections in use, %d idle, %d waiting".formatted(active, max, idle, waiting);
  }
}
