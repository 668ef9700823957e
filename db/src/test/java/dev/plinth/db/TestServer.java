package dev.plinth.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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
      admin.execute(dev.plinth.sql.Sql.of("CREATE DATABASE " + name));
    }
    return url(name);
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
