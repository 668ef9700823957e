package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is told in a sentence, to people and to programs, without a secret. */
class FailuresTest {
  private static final String DOWN = "postgresql://ann:s3cret@localhost:1/shop";

  private SampleProject project;

  @BeforeEach
  void one_migration(@TempDir Path folder) {
    project =
        new SampleProject(folder)
            .migration(
                "M0001_Initial", "createTable(\"users\", identity(\"id\"), primaryKey(\"id\"))")
            .compile();
  }

  @Test
  void a_database_that_is_down_is_told_without_its_password_and_without_a_stack_trace() {
    assertThat(project.run("migrate", "--url", DOWN)).isEqualTo(ExitCode.FAILED.code());

    assertThat(project.out()).isEmpty();
    assertThat(project.err())
        .contains("No connection to postgresql://ann:***@localhost:1/shop")
        .contains("[database.unreachable]")
        .doesNotContain("s3cret", "\tat ");
  }

  @Test
  void the_stack_trace_is_there_for_those_who_ask_for_it() {
    project.run("migrate", "--url", DOWN, "--stacktrace");

    assertThat(project.err()).contains("\tat dev.plinth.db").doesNotContain("s3cret");
  }

  @Test
  void a_url_in_the_wrong_place_keeps_its_password() {
    assertThat(project.onDatabase("migrate", DOWN)).isEqualTo(ExitCode.FAILED.code());

    assertThat(project.err())
        .contains("No migration 'postgresql://ann:***@localhost:1/shop'")
        .doesNotContain("s3cret");
  }

  @Test
  void a_program_that_asked_for_json_gets_json() {
    for (String command : new String[] {"status", "plan", "drift"}) {
      assertThat(project.run(command, "--json", "--url", DOWN)).isEqualTo(ExitCode.FAILED.code());

      assertThat(project.json().at("/error/id").asString()).isEqualTo("database.unreachable");
      assertThat(project.json().at("/error/message").asString())
          .contains("ann:***@")
          .doesNotContain("s3cret");
      assertThat(project.err()).contains("[database.unreachable]");
    }
  }

  @Test
  void json_tells_wrong_command_lines_too() {
    assertThat(project.run("status", "--json", "--chek")).isEqualTo(ExitCode.USAGE.code());

    assertThat(project.json().at("/error/id").asString()).isEqualTo("cli.unknown-option");
  }

  @Test
  void a_file_in_the_way_is_a_failure_and_not_a_finding() {
    project.file("src/main/other", "");

    assertThat(project.run("makemigrations", "--empty", "--sources=src/main/other"))
        .isEqualTo(ExitCode.FAILED.code());

    assertThat(project.err()).contains("src/main/other", "[cli.file]").doesNotContain("\tat ");
  }

  @Test
  void a_migration_that_breaks_is_a_failure_and_not_a_finding() {
    project
        .migration("M0002_Broken", "java.util.Objects.requireNonNull((Operation) null)")
        .compile();

    assertThat(project.onDatabase("status", "--check")).isEqualTo(ExitCode.FAILED.code());

    assertThat(project.err()).contains("--stacktrace").doesNotContain("\tat ");
  }

  @Test
  void a_project_that_is_not_there_is_told() {
    assertThat(project.at("nowhere", "status", "--url=sqlite::memory:"))
        .isEqualTo(ExitCode.FAILED.code());

    assertThat(project.err()).contains("There is no folder ", "nowhere", "[cli.no-project]");
  }
}
