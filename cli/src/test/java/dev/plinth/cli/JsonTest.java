package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {
  private SampleProject project;

  @BeforeEach
  void one_migration(@TempDir Path folder) {
    project = new SampleProject(folder).model("User", "int age;").compile();
    project.run("makemigrations");
    project.compile();
  }

  @Test
  void status_tells_each_migration() {
    project.run("status", "--json", "--url", project.url());
    assertThat(project.json().at("/upToDate").asBoolean()).isFalse();
    assertThat(project.json().at("/migrations/0/id").asString()).isEqualTo("app/0001_initial");
    assertThat(project.json().at("/migrations/0/state").asString()).isEqualTo("pending");

    project.run("migrate", "--url", project.url());
    project.run("status", "--json", "--url", project.url());
    assertThat(project.json().at("/upToDate").asBoolean()).isTrue();
    assertThat(project.json().at("/migrations/0/state").asString()).isEqualTo("applied");
  }

  @Test
  void plan_tells_each_statement_and_check_ends_with_one() {
    int code = project.run("plan", "--json", "--check", "--url", project.url());

    assertThat(code).isEqualTo(ExitCode.FOUND.code());
    assertThat(project.json().at("/steps/0/direction").asString()).isEqualTo("forward");
    assertThat(project.json().at("/steps/0/statements/0").asString())
        .startsWith("CREATE TABLE \"user\"");
  }

  @Test
  void check_tells_changes_and_what_nobody_answered() {
    assertThat(project.run("makemigrations", "--check", "--json")).isZero();
    assertThat(project.json().at("/changes").isEmpty()).isTrue();

    project.model("User", "int age; int size;").compile();
    assertThat(project.run("makemigrations", "--json")).isEqualTo(ExitCode.FOUND.code());
    assertThat(project.json().at("/questions/0").asString()).contains("new column 'size'");

    project.run("makemigrations", "--json", "--fill", "user.size=0");
    assertThat(project.json().at("/changes/0").asString()).isEqualTo("add column size to user");
  }
}
