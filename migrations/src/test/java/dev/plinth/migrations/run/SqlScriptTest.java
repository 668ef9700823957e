package dev.plinth.migrations.run;

import static dev.plinth.migrations.MigrationWords.addColumn;
import static dev.plinth.migrations.MigrationWords.alterColumn;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static dev.plinth.migrations.MigrationWords.runJava;
import static dev.plinth.migrations.MigrationWords.runSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.Migrations;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RunJava;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All statements as a script, with nothing connected. */
class SqlScriptTest {

  private static final Dialect POSTGRES = Dialects.byName("postgresql");
  private static final Dialect SQLITE = Dialects.byName("sqlite");
  private static final MigrationSet SET =
      MigrationSet.ofRevisions(
          List.of(
              revision("0001_users", createTable("users", identity("id"), primaryKey("id"))),
              revision("0002_age", addColumn("users", integer("age").optional())),
              revision("0003_older", alterColumn("users", integer("age"), "coalesce(age, 0)"))));

  @TempDir Path folder;

  private static Revision revision(String name, Operation... operations) {
    return new Revision(
        new MigrationId("app", name),
        List.of(new MigrationId("app", MigrationId.PREVIOUS)),
        true,
        List.of(),
        List.of(operations));
  }

  @Test
  void each_migration_is_a_transaction_that_remembers_itself() {
    assertThat(SET.sqlAfter("0001", POSTGRES))
        .startsWith("CREATE TABLE IF NOT EXISTS \"plinth_migrations\" (")
        .doesNotContain("-- app/0001_users")
        .containsPattern(
            """
            -- app/0002_age
            BEGIN;
            ALTER TABLE "users" ADD COLUMN "age" integer;
            INSERT INTO "plinth_migrations" \\([^)]*\\) VALUES \\('app', '0002_age', '1:[0-9a-f]+', \
            now\\(\\), 0, 'script', 'APPLIED', 0\\);
            COMMIT;
            """);
  }

  @Test
  void a_database_made_by_the_script_is_up_to_date() {
    try (Database db = Database.connect("script", "sqlite://" + folder.resolve("test.db"))) {
      db.script(SET.sql(SQLITE));
      Migrations.of(db).from(SET).requireUpToDate();
      Migrations.of(db).from(SET).rollbackAll();
    }
  }

  @Test
  void a_remark_at_the_end_of_a_statement_does_not_swallow_the_next_one() {
    MigrationSet set =
        MigrationSet.ofRevisions(
            List.of(revision("0001_x", runSql("DELETE FROM a; -- all", "DELETE FROM b -- all"))));
    assertThat(set.sql(POSTGRES))
        .contains("DELETE FROM a; -- all\n;\nDELETE FROM b -- all\n;\nINSERT");
  }

  @Test
  void java_can_not_be_part_of_a_script() {
    MigrationSet set =
        MigrationSet.ofRevisions(
            List.of(revision("0001_x", runJava("fill slugs", RunJava.NOTHING))));
    assertThatThrownBy(() -> set.sql(POSTGRES))
        .hasMessageContaining("'fill slugs'")
        .hasMessageEndingWith("[migration.not-in-sql]");
  }
}
