package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
  private static final String FIRST = "src/main/java/migrations/M0001_Initial.java";

  private SampleProject project;

  @BeforeEach
  void a_database_that_is_there(@TempDir Path folder) {
    project = new SampleProject(folder);
    project.script("CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL)");
  }

  @Test
  void without_migrations_the_first_one_is_written_and_recorded() {
    assertThat(project.run("baseline", "--url", project.url())).isZero();
    assertThat(project.exists(FIRST)).isTrue();

    project.compile();
    assertThat(project.run("status", "--check", "--url", project.url())).isZero();
    assertThat(project.run("drift", "--url", project.url())).isZero();
    assertThat(project.run("migrate", "--url", project.url())).isZero();
  }

  @Test
  void migrations_that_are_there_are_recorded_when_the_database_has_what_they_make() {
    project
        .migration(
            "M0001_Initial",
            "createTable(\"users\", identity(\"id\"), text(\"name\"), primaryKey(\"id\"))")
        .compile();

    assertThat(project.run("baseline", "--url", project.url())).isZero();

    assertThat(project.out()).contains("0001_initial");
    assertThat(project.run("status", "--check", "--url", project.url())).isZero();
  }

  @Test
  void a_database_that_differs_is_not_recorded() {
    project
        .migration(
            "M0001_Initial",
            "createTable(\"users\", identity(\"id\"), text(\"mail\"), primaryKey(\"id\"))")
        .compile();

    assertThat(project.run("baseline", "--url", project.url())).isEqualTo(ExitCode.FOUND.code());

    assertThat(project.out()).contains("- column users.mail is missing");
    assertThat(project.err()).contains("--force");
    assertThat(project.run("status", "--check", "--url", project.url()))
        .isEqualTo(ExitCode.FOUND.code());
    assertThat(project.run("baseline", "--force", "--url", project.url())).isZero();
  }
}
