package dev.plinth.orm.save;

/** A listener's registration; closing it ends the listening. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

  /** Ends the listening; nothing happens the second time. */
  @Override
  void close();
}
