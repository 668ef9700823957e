package dev.plinth.it.architecture.crooked.cli;

/** The one place that may print. */
public final class Console {
  /** Prints. */
  public void line(String text) {
    System.out.println(text);
  }
}
