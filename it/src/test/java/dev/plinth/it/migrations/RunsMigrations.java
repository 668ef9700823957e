package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.primaryKey;

import dev.plinth.db.Database;
import dev.plinth.db.MissingObject;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.run.Progress;
import dev.plinth.sql.Sql;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests share that run migrations on a database. */
abstract class RunsMigrations {

  final List<Progress.Event> heard = new CopyOnWriteArrayList<>();
  String url;
  Database db;

  abstract String newUrl();

  @BeforeEach
  void connect() {
    url = newUrl();
    db = Database.connect("it-run-" + getClass().getSimpleName(), url);
  }

  @AfterEach
  void close() {
    db.close();
  }

  static Revision revision(String name, Operation... operations) {
    return new Revision(
        new MigrationId("app", name),
        List.of(new MigrationId("app", MigrationId.PREVIOUS)),
        true,
        List.of(),
        List.of(operations));
  }

  static Revision inParts(String name, Operation... operations) {
    Revision whole = revision(name, operations);
    return new Revision(whole.id(), whole.dependencies(), false, whole.safe(), whole.operations());
  }

  static Operation table(String name) {
    return createTable(name, identity("id"), primaryKey("id"));
  }

  final Migrations of(Revision... revisions) {
    return Migrations.of(db)
        .from(MigrationSet.ofRevisions(List.of(revisions)))
        .progress(heard::add);
  }

  final boolean hasTable(String name) {
    return has(db, name);
  }

  static boolean has(Database db, String table) {
    try {
      db.query(Sql.of("SELECT * FROM " + table), row -> 1);
      return true;
    } catch (MissingObject e) {
      return false;
    }
  }

  final long count(String table) {
    return db.queryOne(Sql.of("SELECT count(*) FROM " + table), row -> row.getLong(1))
        .orElseThrow();
  }

  final List<String> heard(Class<? extends Progress.Event> kind) {
    return heard.stream().filter(kind::isInstance).map(Object::toString).toList();
  }
}
