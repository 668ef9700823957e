package dev.plinth.cli;

/** How a command ended, as a program that called it sees it. */
public enum ExitCode {
  /** All is done, or there was nothing to do. */
  DONE(0),

  /** A check found something: pending migrations, drift, changes without a migration. */
  FOUND(1),

  /** The command line says something that there is not. */
  USAGE(2),

  /** It failed with an error that was printed; nothing is half-done. */
  FAILED(3),

  /** Something has to be answered first, and nobody could be asked. */
  UNANSWERED(4);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number. */
  public int code() {
    return code;
  }
}
