package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Maven, from the first table to the last rollback, on both databases. */
class RealMavenTest {
  private static final String AS_MIGRATED = "The database is as the migrations say.";

  @TempDir Path folder;

  @Test
  void models_change_in_ten_ways_and_the_databases_follow_and_go_back() throws Exception {
    Path repository = folder.resolve("repository");
    new BuiltArtifacts(repository).install();
    MavenProject project = new MavenProject(folder.resolve("project"), repository);
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String postgres =
          "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
      cycle(project, List.of("sqlite:" + folder.resolve("cycle.db"), postgres));
    }
  }

  private static void cycle(MavenProject project, List<String> urls) throws Exception {
    before(project);
    String made = project.run(urls.get(0), "", "makemigrations");
    assertThat(made).contains("create table people", "M0001_Initial.java");
    for (String url : urls) {
      assertThat(project.run(url, "", "migrate", "drift")).contains(AS_MIGRATED);
    }
    after(project);
    String answers = "--rename=people.mail=email --drop=people.fax --fill=people.town='London'";
    made = project.run(urls.get(0), answers, "makemigrations");
    assertThat(made).contains("rename column mail of people to email", "create table tags");
    for (String url : urls) {
      assertThat(project.run(url, "--unsafe", "migrate")).contains("BUILD SUCCESS");
      assertThat(project.run(url, "", "drift")).contains(AS_MIGRATED);
      assertThat(project.run(url, "all", "rollback")).contains("example/0001_initial taken back");
      assertThat(project.run(url, "", "drift")).contains(AS_MIGRATED);
    }
  }

  private static void before(MavenProject project) throws IOException {
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
  private static void after(MavenProject project) throws IOException {
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
