package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFilesTest {
  private SampleProject project;

  @BeforeEach
  void java_around_sql(@TempDir Path folder) {
    project =
        new SampleProject(folder)
            .migration(
                "M0001_Initial", "createTable(\"users\", identity(\"id\"), primaryKey(\"id\"))")
            .migration("M0003_AddAge", "addColumn(\"users\", integer(\"age\").optional())")
            .compile();
    project.file(
        "src/main/resources/migrations/0002_add_town.sql",
        "-- up\nCREATE TABLE towns (name TEXT);\n-- down\nDROP TABLE towns;\n");
  }

  @Test
  void sql_files_among_the_resources_run_in_their_place() {
    assertThat(project.run("migrate", "--url", project.url())).isZero();
    assertThat(project.out())
        .containsSubsequence("app/0001_initial", "app/0002_add_town", "app/0003_add_age");

    assertThat(project.run("rollback", "all", "--url", project.url())).isZero();
    assertThat(project.out()).contains("app/0002_add_town taken back");
  }

  @Test
  void the_next_migration_counts_them_and_lists_them_for_applications() {
    project.run("makemigrations", "--empty", "--name", "later");

    assertThat(project.exists("src/main/java/migrations/M0004_Later.java")).isTrue();
    assertThat(project.text("src/main/resources/META-INF/plinth/migrations"))
        .contains("migrations/0002_add_town.sql app", "migrations.M0004_Later");
  }
}
