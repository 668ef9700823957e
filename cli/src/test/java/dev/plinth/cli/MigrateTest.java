package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateTest {
  private SampleProject project;

  @BeforeEach
  void two_migrations(@TempDir Path folder) {
    project =
        new SampleProject(folder)
            .migration(
                "M0001_Initial", "createTable(\"users\", identity(\"id\"), primaryKey(\"id\"))")
            .migration("M0002_AddAge", "addColumn(\"users\", integer(\"age\").optional())")
            .compile();
  }

  @Test
  void migrate_applies_what_is_pending_and_tells_how_it_goes_on() {
    assertThat(project.run("migrate", "--url", project.url())).isZero();

    assertThat(project.out())
        .contains("app/0001_initial (1 of 2) ..", "app/0002_add_age (2 of 2) ..")
        .doesNotContain("1 of 1 statements");
    assertThat(project.run("status", "--url", project.url(), "--check")).isZero();
    assertThat(project.out()).contains("[x] app/0001_initial", "[x] app/0002_add_age");
  }

  @Test
  void a_target_is_named_by_how_it_begins() {
    assertThat(project.run("migrate", "0001", "--url", project.url())).isZero();

    assertThat(project.run("status", "--url", project.url(), "--check"))
        .isEqualTo(ExitCode.FOUND.code());
    assertThat(project.out()).contains("[x] app/0001_initial", "[ ] app/0002_add_age");
  }

  @Test
  void rollback_takes_the_last_one_back_or_all() {
    project.run("migrate", "--url", project.url());

    assertThat(project.run("rollback", "--url", project.url())).isZero();
    assertThat(project.out()).contains("app/0002_add_age taken back");
    assertThat(project.run("rollback", "all", "--url", project.url())).isZero();
    project.run("status", "--url", project.url());
    assertThat(project.out()).contains("[ ] app/0001_initial", "[ ] app/0002_add_age");
  }

  @Test
  void the_plan_shows_statements_and_runs_none() {
    assertThat(project.run("plan", "--url", project.url())).isZero();

    assertThat(project.out()).contains("-- app/0001_initial", "CREATE TABLE \"users\"");
    project.run("status", "--url", project.url());
    assertThat(project.out()).contains("[ ] app/0001_initial");
  }

  @Test
  void sql_needs_no_database() {
    assertThat(project.run("sql", "--dialect", "postgresql")).isZero();

    assertThat(project.out())
        .contains("-- app/0002_add_age", "ALTER TABLE \"users\" ADD COLUMN \"age\" integer");
  }

  @Test
  void sql_is_that_of_the_url_where_no_dialect_is_named() {
    assertThat(project.onDatabase("sql")).isZero();
    assertThat(project.out()).contains("INTEGER PRIMARY KEY AUTOINCREMENT");

    assertThat(project.run("sql")).isEqualTo(ExitCode.FAILED.code());
    assertThat(project.err()).contains("--dialect=sqlite", "[cli.no-dialect]");
  }

  @Test
  void a_script_brings_the_history_along_and_can_begin_later() {
    assertThat(project.onDatabase("sql", "--script")).isZero();
    project.script(project.out());
    assertThat(project.onDatabase("status", "--check")).as(project.out()).isZero();

    assertThat(project.onDatabase("sql", "--after=0001")).isZero();
    assertThat(project.out()).contains("'0002_add_age'").doesNotContain("CREATE TABLE \"users\"");
  }

  @Test
  void fake_records_and_runs_nothing() {
    assertThat(project.run("fake", "0001", "--url", project.url())).isZero();

    project.run("status", "--url", project.url());
    assertThat(project.out()).contains("recorded without running", "[ ] app/0002_add_age");
  }

  @Test
  void without_a_database_the_error_says_how_to_name_one() {
    assertThat(project.run("migrate")).isEqualTo(ExitCode.FAILED.code());

    assertThat(project.err())
        .contains("Give --url, set PLINTH_URL")
        .contains("[cli.missing-setting]");
  }

  @Test
  void an_unknown_target_is_told_with_the_nearest_one() {
    assertThat(project.run("migrate", "0002_add_aeg", "--url", project.url()))
        .isEqualTo(ExitCode.FAILED.code());

    assertThat(project.err()).contains("Did you mean '0002_add_age'?", "[migration.unknown]");
  }

  @Test
  void without_compiled_classes_the_error_says_to_compile(@TempDir Path empty) {
    int code =
        new SampleProject(empty).run("migrate", "--classes", "nowhere", "--url", "sqlite::memory:");

    assertThat(code).isEqualTo(ExitCode.FAILED.code());
  }

  @Test
  void what_is_unsafe_is_applied_only_by_those_who_say_so(@TempDir Path folder) throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
      project =
          new SampleProject(folder, url)
              .migration(
                  "M0001_Initial",
                  "createTable(\"users\", identity(\"id\"), integer(\"age\"), primaryKey(\"id\"))")
              .migration("M0002_DropAge", "dropColumn(\"users\", \"age\")")
              .compile();
      assertThat(project.onDatabase("migrate", "0001")).as(project.err()).isZero();

      assertThat(project.onDatabase("migrate")).isEqualTo(ExitCode.FAILED.code());
      assertThat(project.err()).contains("0002_drop_age", "[migration.unsafe]");
      assertThat(project.rows("SELECT age FROM users")).isEqualTo("[]");

      assertThat(project.onDatabase("migrate", "--unsafe")).as(project.err()).isZero();
      assertThat(project.onDatabase("status", "--check")).isZero();
    }
  }
}
