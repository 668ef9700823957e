package dev.plinth.db;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests that run on both databases share: a fresh database for each test. */
abstract class OnBothDatabases {

  @TempDir static Path folder;

  Database db;

  abstract String url();

  @BeforeEach
  void connect() {
    db = Database.connect("test", url());
    db.execute(Sql.of("CREATE TABLE item (id integer PRIMARY KEY, name text NOT NULL UNIQUE)"));
  }

  @AfterEach
  void close() {
    db.close();
  }

  void insert(int id, String name) {
    db.execute(Sql.of("INSERT INTO item (id, name) VALUES (?, ?)", Bind.of(id), Bind.of(name)));
  }

  List<String> names() {
    return db.query(
        Sql.of("SELECT name FROM item ORDER BY id"),
        row -> Objects.requireNonNull(row.getString(1)));
  }

  static String newFile() {
    return "sqlite://" + folder.resolve(java.util.UUID.randomUUID() + ".db");
  }
}
