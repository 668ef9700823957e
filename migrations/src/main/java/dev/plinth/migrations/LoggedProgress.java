package dev.plinth.migrations;

import dev.plinth.migrations.run.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs how a run goes on. */
final class LoggedProgress implements Progress {
  private static final Logger LOG = LoggerFactory.getLogger("dev.plinth.migrations");

  @Override
  public void on(Event event) {
    if (event instanceof Waiting
        || event instanceof Interrupted
        || event instanceof Failed
        || event instanceof LockMissed) {
      LOG.warn("{}", event);
    } else if (event instanceof Advanced || event instanceof Filled) {
      LOG.debug("{}", event);
    } else {
      LOG.info("{}", event);
    }
  }
}
