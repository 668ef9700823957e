package dev.plinth.db;

import dev.plinth.db.driver.JdbcDriver;
import dev.plinth.db.driver.Settings;
import dev.plinth.sql.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** What a database is put together from. */
record Setup(
    String name,
    @Nullable DatabaseUrl url,
    Dialect dialect,
    JdbcDriver driver,
    Errors errors,
    Pool pool) {

  Settings settings() {
    return url == null ? Settings.NONE : url.settings();
  }

  /** Whether the database is in memory and ends with its last connection. */
  boolean isInMemory() {
    return url != null && driver.livesInMemory(url.target());
  }

  /** How many threads can work with it at a time. */
  int width() {
    int known = pool.state().max();
    return known > 0 ? known : 10;
  }
}
