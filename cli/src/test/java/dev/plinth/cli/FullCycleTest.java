package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models, migrations and a database, from the first table to the last rollback. */
class FullCycleTest {
  @TempDir Path folder;

  @Test
  void models_change_in_ten_ways_and_sqlite_follows_and_goes_back() {
    cycle("sqlite:" + folder.resolve("cycle.db"));
  }

  @Test
  void models_change_in_ten_ways_and_postgresql_follows_and_goes_back() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      cycle("postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres");
    }
  }

  private void cycle(String url) {
    SampleProject project = new SampleProject(folder, url);
    before(project);
    make(project, "makemigrations");
    run(project, "migrate");
    project.script(
        "INSERT INTO people (name, mail, fax, age) VALUES ('Ada Lovelace', 'ada@example.com', '1', 36);"
            + " INSERT INTO posts (title, author_id) SELECT 'Notes', id FROM people");
    run(project, "drift");

    after(project);
    make(
        project,
        "makemigrations",
        "--rename=people.mail=email",
        "--drop=people.fax",
        "--fill=people.town='London'");
    run(project, "migrate", "--unsafe");
    run(project, "drift");
    assertThat(project.rows("SELECT email, town, status FROM people"))
        .isEqualTo("[{email=ada@example.com, town=London, status=null}]");
    assertThat(project.run("makemigrations", "--check")).as(project.out()).isZero();

    run(project, "rollback");
    run(project, "drift");
    assertThat(project.rows("SELECT mail FROM people")).isEqualTo("[{mail=ada@example.com}]");
    run(project, "migrate", "--unsafe");
    run(project, "rollback", "all");
    run(project, "drift");
    assertThat(project.out()).contains("The database is as the migrations say.");
  }

  private static void make(SampleProject project, String... arguments) {
    project.compile();
    assertThat(project.run(arguments)).as(() -> project.out() + project.err()).isZero();
    project.compile();
  }

  private static void run(SampleProject project, String... arguments) {
    assertThat(project.onDatabase(arguments)).as(() -> project.out() + project.err()).isZero();
  }

  private static void before(SampleProject project) {
    project.file(
        "src/main/java/example/Person.java",
        """
        package example;

        import dev.plinth.orm.*;
        import dev.plinth.orm.annotation.*;
        import org.jspecify.annotations.Nullable;

        @Table(name = "people")
        public class Person extends Model {
          @CharField(maxLength = 20) String name;
          String mail;
          @Nullable String fax;
          int age;
          Many<Post> posts;
        }
        """);
    project.file(
        "src/main/java/example/Post.java",
        """
        package example;

        import dev.plinth.orm.*;
        import dev.plinth.orm.annotation.*;

        @Table(name = "posts")
        public class Post extends Model {
          @CharField(maxLength = 100) String title;
          @ForeignKey(relatedName = "posts", onDelete = OnDelete.CASCADE) Ref<Person> author;
        }
        """);
  }

  /**
   * Added, dropped, renamed, altered; a table, a relation, an index, a unique, a check, an enum.
   */
  private static void after(SampleProject project) {
    project.file(
        "src/main/java/example/Status.java",
        "package example;\npublic enum Status { ACTIVE, GONE }\n");
    project.file(
        "src/main/java/example/Person.java",
        """
        package example;

        import dev.plinth.orm.*;
        import dev.plinth.orm.annotation.*;
        import org.jspecify.annotations.Nullable;

        @Table(
            name = "people",
            unique = @Unique("email"),
            checks = @Check(value = "age >= 0", name = "people_age_check"))
        public class Person extends Model {
          @CharField(maxLength = 80) String name;
          String email;
          String town;
          @IntegerField(index = true) int age;
          @EnumField(nativeType = true) @Nullable Status status;
          Many<Post> posts;
        }
        """);
    project.file(
        "src/main/java/example/Post.java",
        """
        package example;

        import dev.plinth.orm.*;
        import dev.plinth.orm.annotation.*;
        import org.jspecify.annotations.Nullable;

        @Table(name = "posts")
        public class Post extends Model {
          @CharField(maxLength = 100) @Nullable String title;
          @ForeignKey(relatedName = "posts", onDelete = OnDelete.CASCADE) Ref<Person> author;
          @ManyToMany(relatedName = "posts") Many<Tag> tags;
        }
        """);
    project.file(
        "src/main/java/example/Tag.java",
        """
        package example;

        import dev.plinth.orm.*;
        import dev.plinth.orm.annotation.*;

        @Table(name = "tags")
        public class Tag extends Model {
          @CharField(maxLength = 30, unique = true) String name;
          Many<Post> posts;
        }
        """);
  }
}
