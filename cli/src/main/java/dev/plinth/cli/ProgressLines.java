package dev.plinth.cli;

import dev.plinth.migrations.run.Progress;
import java.time.Duration;

/** Prints how a run goes on; single statements only where nothing else was told for a second. */
final class ProgressLines implements Progress {
  private static final long SILENCE = Duration.ofSeconds(1).toNanos();

  private final Console console;
  private long told = System.nanoTime();

  ProgressLines(Console console) {
    this.console = console;
  }

  @Override
  public void on(Event event) {
    long now = System.nanoTime();
    if (!(event instanceof Advanced) || now - told > SILENCE) {
      console.line(event.toString());
      told = now;
    }
  }
}
