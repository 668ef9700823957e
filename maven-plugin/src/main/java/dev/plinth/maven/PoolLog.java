package dev.plinth.maven;

import org.apache.maven.plugin.logging.Log;

/** Keeps the pool from telling of itself between the lines of a command; {@code -X} shows all. */
final class PoolLog {
  /** Maven's logger reads it when the pool asks for one, which is later. */
  private static final String LEVEL = "org.slf4j.simpleLogger.log.com.zaxxer.hikari";

  private PoolLog() {}

  static void silence(Log maven) {
    if (!maven.isDebugEnabled() && System.getProperty(LEVEL) == null) {
      System.setProperty(LEVEL, "warn");
    }
  }
}
