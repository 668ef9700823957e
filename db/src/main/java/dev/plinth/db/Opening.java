package dev.plinth.db;

import dev.plinth.db.driver.Drivers;
import dev.plinth.db.driver.JdbcDriver;
import dev.plinth.db.driver.Settings;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import dev.plinth.sql.dialect.Naming;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes databases of URLs and data sources. */
final class Opening {

  private Opening() {}

  static Database open(@Nullable String name, DatabaseUrl url) {
    String asked = name == null ? url.get(Settings.NAME) : name;
    String known = asked == null ? Databases.freeName() : asked;
    Databases.requireFree(known);
    Dialect dialect = dialect(url);
    JdbcDriver driver = Drivers.forDialect(dialect.name());
    Errors errors = new Errors(dialect, driver);
    Pool pool = Pool.open(known, url, driver, errors);
    return add(new Database(new Setup(known, url, dialect, driver, errors, pool)));
  }

  private static Dialect dialect(DatabaseUrl url) {
    Dialect dialect = Dialects.forScheme(url.scheme());
    Naming naming = url.get(Settings.NAMES);
    return naming == null ? dialect : dialect.naming(naming);
  }

  static Database of(String name, DataSource source) {
    Databases.requireFree(name);
    Dialect dialect = dialectOf(source);
    JdbcDriver driver = Drivers.forDialect(dialect.name());
    Errors errors = new Errors(dialect, driver);
    Pool pool = Pool.of(source, errors);
    return add(new Database(new Setup(name, null, dialect, driver, errors, pool)));
  }

  private static Database add(Database database) {
    try {
      Databases.add(database);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Dialect dialectOf(DataSource source) {
    try (Connection connection = source.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return Dialects.byName(product.toLowerCase(Locale.ROOT));
    } catch (SQLException e) {
      throw new ConnectionFailed(
          Failure.of(
              "database.unreachable", "The data source gives no connection: " + e.getMessage(), e));
    }
  }
}
