package dev.plinth.db;

/** A registered listener; closing it ends the registration. */
@FunctionalInterface
public interface Listening extends AutoCloseable {

  /** Ends the registration; again does nothing. */
  @Override
  void close();
}
