package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.runSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.db.DatabaseException;
import dev.plinth.it.TestDatabases;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.sql.Sql;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Users that may do little, and databases that may not be written. */
@Tag("postgresql")
class PoorUserOnPostgresqlTest extends RunsMigrations {
  private static final Revision USERS = revision("0001_users", table("users"));
  private static final Revision DATA =
      revision("0002_data", runSql("INSERT INTO users (id) VALUES (7)"));

  private final String user = "poor_" + UUID.randomUUID().toString().replace('-', '_');

  @Override
  String newUrl() {
    return TestDatabases.postgres();
  }

  private Database poor() {
    db.script("CREATE ROLE " + user + " LOGIN PASSWORD 'poor'");
    return Database.connect("it-poor", url.replaceFirst("//[^@]+@", "//" + user + ":poor@"));
  }

  @AfterEach
  void dropUser() {
    try (Database again = Database.connect("it-drop", url)) {
      again.script("DROP OWNED BY " + user + "; DROP ROLE " + user);
    }
  }

  private static Migrations all(Database database) {
    return Migrations.of(database).from(MigrationSet.ofRevisions(List.of(USERS, DATA)));
  }

  @Test
  void who_may_write_but_not_create_runs_what_only_writes() {
    of(USERS).migrate();
    try (Database poor = poor()) {
      db.script("GRANT ALL ON ALL TABLES IN SCHEMA public TO " + user);
      assertThat(all(poor).migrate().ids()).hasSize(1);
    }
    assertThat(count("users")).isOne();
  }

  @Test
  void who_may_not_create_is_told_so_and_keeps_nobody_away() {
    try (Database poor = poor()) {
      assertThatThrownBy(() -> all(poor).migrate())
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("permission denied for schema public");
    }
    assertThat(of(USERS, DATA).migrate().ids()).hasSize(2);
  }

  @Test
  void a_database_that_is_only_read_can_be_asked_how_it_stands() {
    of(USERS).migrate();
    db.script("ALTER DATABASE " + name() + " SET default_transaction_read_only = on");
    try (Database reader = poor()) {
      db.script("GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + user);
      assertThat(all(reader).status().pending()).hasSize(1);
      assertThat(all(reader).plan().ids()).hasSize(1);
      assertThatThrownBy(() -> all(reader).migrate()).isInstanceOf(DatabaseException.class);
    } finally {
      db.script("ALTER DATABASE " + name() + " RESET default_transaction_read_only");
    }
  }

  private String name() {
    return db.queryOne(Sql.of("SELECT current_database()"), row -> row.getString(1)).orElseThrow();
  }
}
