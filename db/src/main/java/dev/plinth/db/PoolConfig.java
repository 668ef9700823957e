package dev.plinth.db;

import com.zaxxer.hikari.HikariConfig;
import dev.plinth.db.driver.JdbcDriver;
import dev.plinth.db.driver.Settings;
import dev.plinth.db.driver.Target;
import dev.plinth.sql.PlinthException;
import java.time.Duration;

/** HikariCP's configuration for a database. */
final class PoolConfig {

  private static final Duration WAIT = Duration.ofSeconds(30);

  private PoolConfig() {}

  static HikariConfig of(String name, Target target, JdbcDriver driver) {
    try {
      return config(name, target, driver);
    } catch (IllegalArgumentException e) {
      throw new PlinthException(
          "url.option", "The pool can not work with these options: " + e.getMessage() + ".", e);
    }
  }

  private static HikariConfig config(String name, Target target, JdbcDriver driver) {
    Settings settings = target.settings();
    HikariConfig config = new HikariConfig();
    config.setPoolName("plinth-" + name);
    config.setJdbcUrl(driver.jdbcUrl(target));
    config.setDataSourceProperties(driver.properties(target));
    setSize(config, settings, driver.poolSize(target));
    config.setConnectionTimeout(settings.get(Settings.POOL_TIMEOUT, WAIT).toMillis());
    config.setInitializationFailTimeout(1);
    config.setReadOnly(driver.opensReadOnly(target));
    if (driver.livesInMemory(target)) {
      config.setMaxLifetime(0);
    } else {
      setAges(config, settings);
    }
    return config;
  }

  /** Grows with the need from one connection, because most programs run next to others. */
  private static void setSize(HikariConfig config, Settings settings, int usual) {
    int size = settings.get(Settings.POOL_SIZE, usual);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(Math.min(size, settings.get(Settings.MIN_IDLE, 1)));
  }

  private static void setAges(HikariConfig config, Settings settings) {
    Duration idle = settings.get(Settings.IDLE_TIMEOUT);
    if (idle != null) {
      config.setIdleTimeout(idle.toMillis());
    }
    Duration life = settings.get(Settings.MAX_LIFETIME);
    if (life != null) {
      config.setMaxLifetime(life.toMillis());
    }
    Duration keepalive = settings.get(Settings.KEEPALIVE);
    if (keepalive != null) {
      config.setKeepaliveTime(keepalive.toMillis());
    }
    Duration leak = settings.get(Settings.LEAK_DETECTION);
    if (leak != null) {
      config.setLeakDetectionThreshold(leak.toMillis());
    }
  }
}
