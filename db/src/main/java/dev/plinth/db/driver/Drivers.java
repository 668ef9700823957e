package dev.plinth.db.driver;

import java.util.Map;

/** The drivers by the name of their dialect: the only table of them. */
public final class Drivers {

  private static final Map<String, JdbcDriver> BY_DIALECT =
      Map.of("postgresql", new PostgresDriver(), "sqlite", new SqliteDriver());

  private Drivers() {}

  /** The driver for the dialect of that name. */
  public static JdbcDriver forDialect(String name) {
    JdbcDriver driver = BY_DIALECT.get(name);
    if (driver == null) {
      throw new IllegalArgumentException("No JDBC driver is known for the dialect " + name);
    }
    return driver;
  }
}
