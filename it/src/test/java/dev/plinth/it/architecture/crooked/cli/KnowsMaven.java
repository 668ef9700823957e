package dev.plinth.it.architecture.crooked.cli;

import dev.plinth.it.architecture.crooked.maven.Goal;

/** A command that prints past the console, and about Maven. */
final class KnowsMaven {
  void run() {
    System.out.println(new Goal().name());
  }
}
