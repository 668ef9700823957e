package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeMigrationsTest {
  private SampleProject project;

  @BeforeEach
  void a_model(@TempDir Path folder) {
    project = new SampleProject(folder).model("User", "String mail; int age;").compile();
  }

  @Test
  void the_first_one_makes_the_tables_and_there_is_nothing_to_make_after_it() {
    assertThat(project.run("makemigrations")).isZero();

    assertThat(project.out())
        .contains("- create table user", "src/main/java/migrations/M0001_Initial.java");
    project.compile();
    assertThat(project.run("makemigrations", "--check")).isZero();
    assertThat(project.out()).contains("No changes.");
    assertThat(project.run("migrate", "--url", project.url())).isZero();
  }

  @Test
  void check_writes_nothing_and_ends_with_one() {
    assertThat(project.run("makemigrations", "--check")).isEqualTo(ExitCode.FOUND.code());

    assertThat(project.exists("src/main/java/migrations/M0001_Initial.java")).isFalse();
  }

  @Test
  void a_dry_run_prints_the_source() {
    assertThat(project.run("makemigrations", "--dry-run")).isZero();

    assertThat(project.out()).contains("public final class M0001_Initial extends Migration");
    assertThat(project.exists("src/main/java/migrations/M0001_Initial.java")).isFalse();
  }

  @Test
  void a_migration_that_is_not_compiled_is_told() {
    project.run("makemigrations");

    assertThat(project.run("makemigrations")).isEqualTo(ExitCode.FAILED.code());
    assertThat(project.err())
        .contains("migrations.M0001_Initial", "Compile the project first.", "[cli.not-compiled]");
  }

  @Test
  void what_nobody_answers_is_told_with_the_options_that_answer() {
    made().model("User", "String email; int age;").compile();

    assertThat(project.run("makemigrations", "--no-input")).isEqualTo(ExitCode.UNANSWERED.code());

    assertThat(project.err())
        .contains("--rename user.mail=email", "--drop user.mail", "[migration.unanswered]");
  }

  @Test
  void what_a_model_only_reads_is_neither_made_nor_dropped() {
    made();
    readOnly("User", "user");
    readOnly("Sale", "sales_by_town");
    project.compile();

    assertThat(project.run("makemigrations", "--check")).isZero();

    assertThat(project.out()).contains("No changes.");
  }

  private void readOnly(String name, String table) {
    project.file(
        "src/main/java/example/" + name + ".java",
        """
        package example;

        import dev.plinth.orm.*;
        import dev.plinth.orm.annotation.*;

        @Table(name = "%s", readOnly = true)
        public class %s extends Entity {
          @PrimaryKey long id;
        }
        """
            .formatted(table, name));
  }

  @Test
  void an_option_answers() {
    made().model("User", "String email; int age;").compile();

    assertThat(project.run("makemigrations", "--rename", "user.mail=email")).isZero();

    assertThat(project.out())
        .contains("- rename column mail of user to email", "M0002_RenameMailOfUserToEmail.java");
  }

  @Test
  void a_model_that_tells_its_old_names_needs_no_answer() {
    made();
    person("@RenamedFrom(\"mail\") String email; int age;");

    assertThat(project.run("makemigrations", "--no-input")).isZero();

    assertThat(project.out())
        .contains("- rename table user to person", "- rename column mail of person to email")
        .doesNotContain("- create table", "- drop");
  }

  @Test
  void old_names_that_stay_told_do_nothing_and_hide_no_question() {
    made();
    person("@RenamedFrom(\"mail\") String email; int age;");
    made();
    assertThat(project.run("makemigrations", "--check")).isZero();
    person("@RenamedFrom(\"mail\") String email; int years;");

    assertThat(project.run("makemigrations", "--no-input")).isEqualTo(ExitCode.UNANSWERED.code());

    assertThat(project.err()).contains("--rename person.age=years");
  }

  @Test
  void somebody_at_the_terminal_answers() {
    made().model("User", "String email; int age; String town;").compile();

    assertThat(project.answering("maybe\ny\n'nowhere'\n", "makemigrations")).isZero();

    assertThat(project.out())
        .contains(
            "Was column 'mail' of table 'user' renamed to 'email'? [y/n]",
            "Answer y or n.",
            "Which value do existing rows of 'user' get in the new column 'town' (in SQL)?",
            "- rename column mail of user to email",
            "- add column town to user");
  }

  @Test
  void an_empty_one_has_the_name_that_was_given() {
    made();

    assertThat(project.run("makemigrations", "--empty", "--name", "fix towns")).isZero();

    assertThat(project.exists("src/main/java/migrations/M0002_FixTowns.java")).isTrue();
  }

  private void person(String fields) {
    project.file(
        "src/main/java/example/User.java",
        """
        package example;

        import dev.plinth.orm.*;
        import dev.plinth.orm.annotation.*;

        @Table(name = "person")
        @RenamedFrom("user")
        public class User extends Model {
          %s
        }
        """
            .formatted(fields));
    project.compile();
  }

  private SampleProject made() {
    project.run("makemigrations");
    return project.compile();
  }
}
