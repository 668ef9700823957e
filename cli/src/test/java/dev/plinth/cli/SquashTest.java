package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SquashTest {
  private static final String WHOLE = "src/main/java/migrations/M0002_Squashed.java";

  private SampleProject project;

  @BeforeEach
  void three_migrations(@TempDir Path folder) {
    project =
        new SampleProject(folder)
            .migration(
                "M0001_Initial", "createTable(\"users\", identity(\"id\"), primaryKey(\"id\"))")
            .migration("M0002_AddAge", "addColumn(\"users\", integer(\"age\").optional())")
            .migration("M0003_AddTown", "addColumn(\"users\", text(\"town\").optional())")
            .compile();
  }

  @Test
  void several_become_one_that_makes_the_same_and_their_files_go() {
    assertThat(project.run("squash", "0002")).isZero();

    assertThat(project.text(WHOLE))
        .contains("createTable(", "\"age\"", "\"0001_initial\", \"0002_add_age\"")
        .doesNotContain("addColumn");
    assertThat(project.exists("src/main/java/migrations/M0001_Initial.java")).isFalse();
    project.compile();
    assertThat(project.run("migrate", "--url", project.url())).isZero();
    assertThat(project.out()).contains("0002_squashed", "0003_add_town");
    assertThat(project.run("drift", "--url", project.url())).isZero();
  }

  @Test
  void a_database_that_has_all_of_them_has_the_one() {
    project.run("migrate", "--url", project.url());
    project.run("squash", "0002");
    project.compile();

    assertThat(project.run("status", "--check", "--url", project.url())).isZero();
    assertThat(project.out()).contains("[x] app/0002_squashed").doesNotContain("0001_initial");
    assertThat(project.run("rollback", "all", "--url", project.url())).isZero();
    assertThat(project.out()).contains("app/0002_squashed taken back");
    assertThat(project.run("status", "--url", project.url())).isZero();
    assertThat(project.out()).contains("[ ] app/0002_squashed");
  }

  @Test
  void a_database_that_has_only_some_is_refused() {
    project.run("migrate", "0001", "--url", project.url());
    project.run("squash", "0002");
    project.compile();

    assertThat(project.run("migrate", "--url", project.url())).isEqualTo(ExitCode.FAILED.code());

    assertThat(project.err())
        .contains(
            "0001_initial", "with a release that still has them", "[migration.half-squashed]");
  }

  @Test
  void a_dry_run_prints_and_deletes_nothing() {
    assertThat(project.run("squash", "0002", "0003", "--dry-run", "--name", "age and town"))
        .isZero();

    assertThat(project.out())
        .contains("class M0003_AgeAndTown", "Would delete: app/0002_add_age")
        .doesNotContain("createTable");
    assertThat(project.exists("src/main/java/migrations/M0002_AddAge.java")).isTrue();
  }
}
