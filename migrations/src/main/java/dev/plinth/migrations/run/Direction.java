package dev.plinth.migrations.run;

/** Which way a migration runs. */
public enum Direction {
  /** It is applied. */
  FORWARD,
  /** It is taken back. */
  BACK
}
