package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.addForeignKey;
import static dev.plinth.migrations.MigrationWords.addUnique;
import static dev.plinth.migrations.MigrationWords.alterColumn;
import static dev.plinth.migrations.MigrationWords.backfill;
import static dev.plinth.migrations.MigrationWords.bigint;
import static dev.plinth.migrations.MigrationWords.createIndex;
import static dev.plinth.migrations.MigrationWords.createSchema;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.foreignKey;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static dev.plinth.migrations.MigrationWords.runSql;
import static dev.plinth.migrations.MigrationWords.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.it.TestDatabases;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.history.Applied;
import dev.plinth.migrations.history.Checksum;
import dev.plinth.migrations.history.HistoryTable;
import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names that need quotes, in a schema that is not the connection's own. */
@Tag("postgresql")
class OddNamesOnPostgresqlTest extends RunsMigrations {
  private static final String TABLE = "Odd Shop.The Users";
  private static final String AGE = "Age \"now\"";
  private static final Revision USERS =
      revision(
          "0001_users",
          createSchema("Odd Shop"),
          createTable(
              TABLE,
              identity("Id"),
              bigint(AGE).optional(),
              bigint("Boss").optional(),
              primaryKey("Id")));
  private static final Revision FILL =
      revision(
          "0002_fill",
          backfill(
              Backfill.of(new TableName("Odd Shop", "The Users"))
                  .key("Id")
                  .set(AGE, "\"Id\" + 1")
                  .batchSize(2)));
  private static final Revision INDEX =
      revision("0003_index", createIndex(TABLE, index("The Index", AGE)));
  private static final Revision RULES =
      revision(
          "0004_rules",
          addUnique(TABLE, unique("The Unique", AGE)),
          addForeignKey(TABLE, foreignKey("The Boss", "Boss", TABLE, "Id")),
          alterColumn(TABLE, bigint(AGE)));

  @Override
  String newUrl() {
    return TestDatabases.postgres();
  }

  private void rows() {
    db.script("INSERT INTO \"Odd Shop\".\"The Users\" (\"Id\") VALUES (1), (2), (3), (4), (5)");
  }

  @Test
  void they_are_quoted_wherever_they_go() {
    of(USERS).migrate();
    rows();
    of(USERS, FILL, INDEX, RULES).migrate();
    assertThat(
            db.query(
                Sql.of("SELECT \"Age \"\"now\"\"\" FROM \"Odd Shop\".\"The Users\" ORDER BY 1"),
                row -> row.getLong(1)))
        .containsExactly(2L, 3L, 4L, 5L, 6L);
    of(USERS, FILL, INDEX, RULES).rollbackTo("0002");
    assertThat(of(USERS, FILL, INDEX, RULES).status().pending()).hasSize(2);
  }

  @Test
  void a_finished_index_of_such_a_table_is_found_again() {
    of(USERS, FILL).migrate();
    db.script("CREATE INDEX \"The Index\" ON \"Odd Shop\".\"The Users\" (\"Age \"\"now\"\"\")");
    new HistoryTable(db)
        .put(
            new Applied(
                INDEX.id(),
                Checksum.ofTexts(List.of()),
                Instant.now(),
                Duration.ZERO,
                "somebody",
                Applied.State.RUNNING,
                0));
    long file = file();
    of(USERS, FILL, INDEX).migrate();
    assertThat(file()).isEqualTo(file);
  }

  private long file() {
    return db.queryOne(
            Sql.of("SELECT pg_relation_filenode('\"Odd Shop\".\"The Index\"')"),
            row -> row.getLong(1))
        .orElseThrow();
  }

  /** As the dumps of PostgreSQL do at their beginning. */
  @Test
  void who_changes_where_names_are_looked_up_is_told_so() {
    Revision dump =
        revision(
            "0002_dump",
            runSql("SELECT pg_catalog.set_config('search_path', '', false)"),
            runSql("CREATE TABLE public.dumped (id bigint)"));
    assertThatThrownBy(() -> of(USERS, dump).migrate())
        .hasMessageContaining("search path")
        .hasMessageEndingWith("[migration.history-gone]");
    assertThat(hasTable("public.dumped")).isFalse();
  }

  /** Each keeps a history of its own; the lock of the server is one for both. */
  @Test
  void two_applications_live_in_two_schemas_of_one_database() {
    db.script("CREATE SCHEMA other");
    Revision notes = revision("0001_notes", table("notes"));
    of(notes).migrate();
    try (Database other =
        Database.connect("it-other-schema", url + "?search_path=other&pool_size=4")) {
      Migrations.of(other).from(MigrationSet.ofRevisions(List.of(notes))).migrate();
      Migrations.of(other).from(MigrationSet.ofRevisions(List.of(notes))).rollbackAll();
    }
    of(notes).requireUpToDate();
    assertThat(hasTable("notes")).isTrue();
  }
}
