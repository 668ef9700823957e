package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program as people run it: the packaged jar in a process of its own, on PostgreSQL. Runs once
 * the jar is packaged.
 */
class SelfContainedJarTest {
  private static final String JAR = System.getProperty("plinth.jar", "");

  @TempDir Path folder;

  private record Ran(int code, String out, String err) {
    JsonNode json() {
      return new JsonMapper().readTree(out);
    }

    Ran andEndsWith(ExitCode expected) {
      assertThat(code).as(() -> out + err).isEqualTo(expected.code());
      return this;
    }
  }

  @Test
  void the_whole_cycle_runs_on_postgresql() throws Exception {
    assumeFalse(JAR.isEmpty(), "the jar is packaged later");
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      cycle("postgresql://postgres:s3cret@localhost:" + server.getPort() + "/postgres");
    }
  }

  private void cycle(String url) throws Exception {
    SampleProject project =
        new SampleProject(folder, url).model("User", "String mail; int age;").compile();
    assertThat(run(url, "makemigrations").andEndsWith(ExitCode.DONE).out())
        .contains("- create table user", "Written: src/main/java/migrations/M0001_Initial.java");
    project.migration("M0002_Tell", TELL).compile();

    assertThat(run(url, "plan", "--check").andEndsWith(ExitCode.FOUND).out())
        .contains("CREATE TABLE \"user\"");
    Ran migrated = run(url, "migrate").andEndsWith(ExitCode.DONE);
    assertThat(migrated.out()).contains("app/0001_initial done", "app/0002_tell done");
    assertThat(migrated.err()).contains("told by a migration").doesNotContain("Hikari", "postgres");
    JsonNode status = run(url, "status", "--json", "--check").andEndsWith(ExitCode.DONE).json();
    assertThat(status.at("/migrations/1/state").asString()).isEqualTo("applied");
    assertThat(run(url, "drift", "--json").andEndsWith(ExitCode.DONE).json().at("/differences"))
        .isEmpty();

    project.script("ALTER TABLE \"user\" ADD COLUMN fax text");
    assertThat(run(url, "drift").andEndsWith(ExitCode.FOUND).out())
        .contains("column user.fax is not expected");
    assertThat(
            run(url, "inspect", "--into=found", "--no-migration").andEndsWith(ExitCode.DONE).out())
        .contains("found/User.java");
    project.script("ALTER TABLE \"user\" DROP COLUMN fax");

    assertThat(run(url, "rollback", "all").andEndsWith(ExitCode.DONE).out())
        .contains("app/0001_initial taken back");
    run(url, "status", "--check").andEndsWith(ExitCode.FOUND);
    assertThat(run("", "sql", "--dialect=postgresql").andEndsWith(ExitCode.DONE).out())
        .contains("CREATE TABLE \"user\"");
    failures(url, project);
  }

  private void failures(String url, SampleProject project) throws Exception {
    assertThat(run(url, "migrat").andEndsWith(ExitCode.USAGE).err()).contains("'migrate'");
    Ran down = run("postgresql://ann:s3cret@localhost:1/x", "status", "--json");
    assertThat(down.andEndsWith(ExitCode.FAILED).json().at("/error/id").asString())
        .isEqualTo("database.unreachable");
    assertThat(down.err()).doesNotContain("s3cret", "\tat ");
    project.model("User", "String email; int age;").compile();
    run(url, "makemigrations").andEndsWith(ExitCode.UNANSWERED);
    assertThat(run("", "--version").andEndsWith(ExitCode.DONE).out()).startsWith("plinth 0.");
  }

  private static final String TELL =
      """
      runJava("tell", context ->
          org.slf4j.LoggerFactory.getLogger("shop").info("told by a migration"), dev.plinth.migrations.operation.RunJava.NOTHING)""";

  private Ran run(String url, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-jar", JAR));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put(Setting.URL.variable(), url);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    return new Ran(process.waitFor(), Files.readString(out), Files.readString(err));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
