package dev.plinth.it.architecture.crooked.maven;

/** A goal. */
public final class Goal {
  /** Its name. */
  public String name() {
    return "migrate";
  }
}
