package dev.plinth.migrations.safety;

/**
 * The locks of tables, the weakest first, and whom each keeps waiting. As PostgreSQL documents them
 * in <a href="https://www.postgresql.org/docs/current/explicit-locking.html">Explicit Locking</a>.
 */
public enum TableLock {
  /** What changes take beside reads and writes: one such change of a table at a time. */
  SHARE_UPDATE_EXCLUSIVE(Waiting.NOBODY),
  /** Reads go on, writes wait. */
  SHARE(Waiting.WRITERS),
  /** Reads go on, writes wait, and so does another one of these. */
  SHARE_ROW_EXCLUSIVE(Waiting.WRITERS),
  /** Nothing goes on. */
  ACCESS_EXCLUSIVE(Waiting.EVERYBODY);

  private final Waiting waiting;

  TableLock(Waiting waiting) {
    this.waiting = waiting;
  }

  /** Who waits while it is held. */
  public Waiting waiting() {
    return waiting;
  }

  /** Who waits for a lock to be given back. */
  public enum Waiting {
    /** Reads and writes go on. */
    NOBODY("nobody"),
    /** Reads go on. */
    WRITERS("everybody who writes to it"),
    /** Neither reads nor writes go on. */
    EVERYBODY("everybody who reads it or writes to it");

    private final String words;

    Waiting(String words) {
      this.words = words;
    }

    /** Who, in words. */
    @Override
    public String toString() {
      return words;
    }
  }
}
