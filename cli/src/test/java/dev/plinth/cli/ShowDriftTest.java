package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowDriftTest {
  private SampleProject project;

  @BeforeEach
  void two_migrations_and_one_is_applied(@TempDir Path folder) {
    project =
        new SampleProject(folder)
            .migration(
                "M0001_Initial", "createTable(\"users\", identity(\"id\"), primaryKey(\"id\"))")
            .migration("M0002_AddAge", "addColumn(\"users\", integer(\"age\").optional())")
            .compile();
    project.run("migrate", "0001", "--url", project.url());
  }

  @Test
  void what_is_pending_is_no_drift() {
    assertThat(project.run("drift", "--url", project.url())).isZero();

    assertThat(project.out()).contains("The database is as the migrations say.");
  }

  @Test
  void against_all_migrations_what_is_pending_is_missing() {
    assertThat(project.run("drift", "--all", "--url", project.url()))
        .isEqualTo(ExitCode.FOUND.code());

    assertThat(project.out()).contains("- column users.age is missing");
  }

  @Test
  void what_somebody_changed_by_hand_is_told_and_ends_with_one() {
    project.script("ALTER TABLE users ADD COLUMN town TEXT");

    assertThat(project.run("drift", "--url", project.url())).isEqualTo(ExitCode.FOUND.code());

    assertThat(project.out()).contains("- column users.town is not expected");
  }

  @Test
  void programs_read_json() {
    project.script("DROP TABLE users");

    assertThat(project.run("drift", "--json", "--url", project.url()))
        .isEqualTo(ExitCode.FOUND.code());

    assertThat(project.json().at("/differences/0/kind").asString()).isEqualTo("missing");
    assertThat(project.json().at("/differences/0/object").asString()).isEqualTo("table users");
  }
}
