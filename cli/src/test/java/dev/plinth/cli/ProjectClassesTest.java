package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that can not be loaded take no table away, and say why. */
class ProjectClassesTest {
  @TempDir Path folder;
  private SampleProject project;

  @BeforeEach
  void a_model_with_a_base() {
    project = new SampleProject(folder);
    project.file("src/main/java/example/Base.java", "package example; public interface Base {}");
    project.file(
        "src/main/java/example/User.java",
        """
        package example;

        import dev.plinth.orm.*;
        import dev.plinth.orm.annotation.*;

        @Table
        public class User extends Model implements Base {
          int age;
        }
        """);
    project.file(
        "src/main/java/example/Page.java", "package example; class Page implements Base {}");
    project.model("Town", "int size;").compile();
  }

  @Test
  void a_model_that_lacks_a_class_is_an_error_and_no_dropped_table() throws IOException {
    Files.delete(folder.resolve("target/classes/example/Base.class"));

    assertThat(project.run("makemigrations")).isEqualTo(ExitCode.FAILED.code());

    assertThat(project.err()).contains("example/Base", "--classes", "[cli.broken-class]");
  }

  @Test
  void another_class_that_lacks_one_is_nobodys_business() throws IOException {
    Files.delete(folder.resolve("target/classes/example/Base.class"));
    Files.delete(folder.resolve("target/classes/example/User.class"));

    assertThat(project.run("makemigrations")).as(project.err()).isZero();

    assertThat(project.out()).contains("create table town");
  }

  @Test
  void classes_of_a_newer_java_are_told() throws IOException {
    Path model = folder.resolve("target/classes/example/User.class");
    byte[] code = Files.readAllBytes(model);
    code[7] = 99;
    Files.write(model, code);

    assertThat(project.run("makemigrations")).isEqualTo(ExitCode.FAILED.code());

    assertThat(project.err()).contains("example/User", "the Java that it was compiled for");
  }
}
