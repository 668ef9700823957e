package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {
  private static final String MODEL = "src/main/java/com/example/shop/Author.java";
  private static final String MIGRATION =
      "src/main/java/com/example/shop/migrations/M0001_Initial.java";
  private static final String PACKAGE = "--package=com.example.shop.migrations";

  private SampleProject project;

  @BeforeEach
  void a_database_that_is_there(@TempDir Path folder) {
    project = new SampleProject(folder);
    project.script(
        """
        CREATE TABLE author (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(50) NOT NULL);
        CREATE TABLE book (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          title TEXT NOT NULL,
          author_id INTEGER NOT NULL REFERENCES author (id));
        CREATE VIEW titles AS SELECT title FROM book;
        """);
  }

  @Test
  void models_and_a_first_migration_are_written_that_make_the_same_database() {
    assertThat(project.run("inspect", "--url", project.url(), PACKAGE)).isZero();
    assertThat(project.exists(MODEL)).isTrue();
    assertThat(project.exists(MIGRATION)).isTrue();

    project.compile();
    assertThat(project.run("baseline", "--url", project.url(), PACKAGE)).isZero();
    assertThat(project.out()).contains("0001_initial");
    assertThat(project.run("drift", "--url", project.url(), PACKAGE)).isZero();
    assertThat(project.run("status", "--check", "--url", project.url(), PACKAGE)).isZero();
  }

  @Test
  void what_models_have_no_word_for_is_not_taken_away_by_the_next_migration() {
    project.run("inspect", "--url", project.url(), PACKAGE);
    project.compile();

    project.run("makemigrations", "--check", PACKAGE);

    assertThat(project.out()).doesNotContain("titles");
  }

  @Test
  void a_dry_run_prints_and_writes_nothing() {
    assertThat(project.run("inspect", "--dry-run", "--url", project.url(), PACKAGE)).isZero();

    assertThat(project.out())
        .contains("public class Author extends", "public final class M0001_Initial");
    assertThat(project.exists(MODEL)).isFalse();
    assertThat(project.exists(MIGRATION)).isFalse();
  }

  @Test
  void nothing_is_written_over() {
    project.file(MODEL, "// mine");

    assertThat(project.run("inspect", "--url", project.url(), PACKAGE))
        .isEqualTo(ExitCode.FAILED.code());

    assertThat(project.err()).contains("Author.java", "--force", "[cli.files-there]");
    assertThat(project.exists(MIGRATION)).isFalse();
  }

  @Test
  void where_there_are_migrations_no_model_is_written_either() {
    project
        .migration("M0001_Initial", "createTable(\"t\", identity(\"id\"), primaryKey(\"id\"))")
        .compile();

    assertThat(project.onDatabase("inspect", "--into=found")).isEqualTo(ExitCode.FAILED.code());

    assertThat(project.err()).contains("--no-migration", "[cli.migrations-there]");
    assertThat(project.exists("src/main/java/found")).isFalse();
    assertThat(project.onDatabase("inspect", "--into=found", "--no-migration")).isZero();
    assertThat(project.exists("src/main/java/found/Author.java")).isTrue();
  }
}
