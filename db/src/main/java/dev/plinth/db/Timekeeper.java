package dev.plinth.db;

/** Keeps the time that a database works on a statement. */
interface Timekeeper extends AutoCloseable {

  /** For databases that keep it themselves, and for statements that may take as long as they do. */
  Timekeeper NONE =
      new Timekeeper() {
        @Override
        public void restart() {}

        @Override
        public void resume() {}

        @Override
        public void pause() {}

        @Override
        public void close() {}
      };

  /** The database is at work again, with all of its time before it. */
  void restart();

  /** The database is at work again, with the time that is left. */
  void resume();

  /** The database has nothing to do: what happens until {@link #resume} does not count. */
  void pause();

  /** The statement is over. */
  @Override
  void close();
}
