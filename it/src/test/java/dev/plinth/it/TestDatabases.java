package dev.plinth.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Empty databases to test on: URLs of new ones on a PostgreSQL server that is started once for this
 * JVM (or is named by {@code PLINTH_POSTGRESQL_URL}), and of new SQLite files.
 */
public final class TestDatabases {

  private static final String OWN_SERVER = "PLINTH_POSTGRESQL_URL";

  private static @Nullable EmbeddedPostgres server;

  private TestDatabases() {}

  /** The URL of a new, empty PostgreSQL database. */
  public static synchronized String postgres() {
    String name = "plinth_" + UUID.randomUUID().toString().replace('-', '_');
    String own = System.getenv(OWN_SERVER);
    String base = own == null ? embedded() : own;
    execute(base, "CREATE DATABASE " + name);
    return base.replaceFirst("(://[^/]+)/[^?]*", "$1/" + name);
  }

  /** The URL of a new SQLite file in that folder. */
  public static String sqlite(Path folder) {
    return "sqlite://" + folder.resolve(UUID.randomUUID() + ".db");
  }

  private static String embedded() {
    if (server == null) {
      server = start();
    }
    return "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
  }

  /** Letters beyond a-z have upper and lower case in that locale, whatever the machine's own is. */
  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres started =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "200")
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres started) {
    try {
      started.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(String url, String sql) {
    URI uri = URI.create(url);
    String[] login = (uri.getUserInfo() + ":").split(":", -1);
    String jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
    try (Connection connection = DriverManager.getConnection(jdbc, login[0], login[1]);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("No test database at " + uri.getHost(), e);
    }
  }
}
