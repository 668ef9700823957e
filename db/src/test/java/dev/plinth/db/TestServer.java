package dev.plinth.db;

import dev.plinth.sql.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of this JVM, stopped when it ends. */
final class TestServer {

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestServer() {}

  /** The URL of a new, empty database, without options. */
  static String newDatabase() {
    String name = "test_" + NUMBER.incrementAndGet();
    try (Database admin = Database.connect("admin-" + name, url("postgres"))) {
      admin.execute(Sql.of("CREATE DATABASE " + name));
    }
    return url(name);
  }

  /** Makes a role that has to give its password, unlike all others. */
  static void guard(String role, String password) {
    try (Database admin = Database.connect("admin-" + role, url("postgres"))) {
      admin.execute(Sql.of("CREATE ROLE " + role + " LOGIN PASSWORD '" + password + "'"));
      Path rules = Path.of(admin.queryOne(Sql.of("SHOW hba_file"), row -> row.getString(1)).get());
      String guarded = "host all " + role + " all scram-sha-256\n";
      Files.writeString(rules, guarded + Files.readString(rules));
      admin.execute(Sql.of("SELECT pg_reload_conf()"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int port() {
    return SERVER.getPort();
  }

  static String url(String name) {
    return "postgresql://postgres:postgres@localhost:" + SERVER.getPort() + "/" + name;
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "200")
              .setServerConfig("fsync", "off")
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
