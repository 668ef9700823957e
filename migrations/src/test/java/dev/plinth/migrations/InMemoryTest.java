package dev.plinth.migrations;

import static dev.plinth.migrations.MigrationWords.alterColumn;
import static dev.plinth.migrations.MigrationWords.createIndexConcurrently;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static dev.plinth.migrations.MigrationWords.runSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.run.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A database in memory has one connection, and that has to be enough. */
class InMemoryTest {

  private static Revision revision(String name, boolean transactional, Operation... operations) {
    return new Revision(
        new MigrationId("app", name),
        List.of(new MigrationId("app", MigrationId.PREVIOUS)),
        transactional,
        List.of(),
        List.of(operations));
  }

  @Test
  void one_connection_is_enough_for_migrations_of_every_kind() {
    List<Progress.Event> heard = new ArrayList<>();
    MigrationSet set =
        MigrationSet.ofRevisions(
            List.of(
                revision(
                    "0001_users",
                    true,
                    createTable(
                        "users", identity("id"), integer("age").optional(), primaryKey("id"))),
                revision("0002_older", true, alterColumn("users", integer("age"), "0")),
                revision(
                    "0003_parts",
                    false,
                    createIndexConcurrently("users", index("users_age_idx", "age")),
                    alterColumn("users", integer("age").optional()),
                    runSql(List.of("PRAGMA user_version = 7", "SELECT 1"), List.of("VACUUM")))));
    try (Database db = Database.connect("memory", "sqlite::memory:?pool_timeout=2s")) {
      Migrations migrations = Migrations.of(db).from(set).progress(heard::add);
      migrations.migrate();
      migrations.requireUpToDate();
      migrations.rollbackAll();
      assertThat(db.pool().active()).isZero();
    }
    assertThat(heard).filteredOn(event -> event instanceof Progress.Finished).hasSize(6);
  }

  @Test
  void a_failure_is_thrown_although_its_listener_fails_too() {
    MigrationSet set =
        MigrationSet.ofRevisions(List.of(revision("0001_bad", true, runSql("SELECT nothing"))));
    Progress fails =
        event -> {
          if (event instanceof Progress.Failed) {
            throw new IllegalStateException("deaf");
          }
        };
    try (Database db = Database.connect("deaf", "sqlite::memory:")) {
      assertThatThrownBy(() -> Migrations.of(db).from(set).progress(fails).migrate())
          .hasMessageContaining("nothing")
          .satisfies(error -> assertThat(error.getSuppressed()[0]).hasMessage("deaf"));
    }
  }

  @Test
  void a_failure_is_told_with_its_place() {
    List<Progress.Event> heard = new ArrayList<>();
    MigrationSet set =
        MigrationSet.ofRevisions(
            List.of(revision("0001_bad", false, runSql("SELECT 1", "SELECT nothing", "SELECT 2"))));
    try (Database db = Database.connect("failing", "sqlite::memory:")) {
      Migrations migrations = Migrations.of(db).from(set).progress(heard::add);
      assertThatThrownBy(migrations::migrate).hasMessageContaining("nothing");
      assertThat(heard.get(heard.size() - 1).toString())
          .startsWith(
              "app/0001_bad failed at statement 2 of 3; 1 of them stay, and it goes on there: ");
      migrations.forget("0001_bad");
      assertThatThrownBy(() -> migrations.forget("0001_bad"))
          .hasMessageEndingWith("[migration.unknown]");
    }
  }
}
