package dev.plinth.migrations.safety;

/** For how long a change may hold its lock. */
public enum Held {
  /** However large the table is, about as long as for an empty one. */
  MOMENT("for a moment"),
  /** Until all rows have been looked at. */
  SCAN("until all its rows have been looked at"),
  /** Until an index of all rows is made. */
  BUILD("until an index of all its rows is made"),
  /** Until all rows have been written to a new file, and all indexes made anew. */
  REWRITE("until all its rows and indexes have been written anew");

  private final String words;

  Held(String words) {
    this.words = words;
  }

  /** How long, in words. */
  @Override
  public String toString() {
    return words;
  }
}
