package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequencesTest {
  private static final String SHOP = "--package=com.shop.migrations";
  private static final String BLOG = "--package=com.blog.migrations";

  private SampleProject project;

  @BeforeEach
  void two_modules(@TempDir Path folder) {
    project =
        new SampleProject(folder)
            .modelIn("com.shop", "Customer", "@CharField(maxLength = 20) String name;")
            .modelIn("com.blog", "Post", "String title;")
            .compile();
    project.run("makemigrations", SHOP, "--models=com.shop");
    project.compile();
  }

  @Test
  void each_sequence_makes_the_tables_of_the_models_beside_it() {
    assertThat(project.run("makemigrations", BLOG)).isZero();
    assertThat(project.out()).contains("create table post").doesNotContain("customer");

    project.compile();
    assertThat(project.run("makemigrations", "--check", SHOP)).isZero();
    assertThat(project.run("makemigrations", "--check", BLOG)).isZero();
    assertThat(project.run("migrate", "--url", project.url(), BLOG)).isZero();
    assertThat(project.out()).contains("shop/0001_initial", "blog/0001_initial");
  }

  @Test
  void who_refers_to_a_table_of_another_sequence_depends_on_it() {
    project
        .modelIn(
            "com.blog",
            "Post",
            "@ForeignKey(relatedName = \"posts\") Ref<com.shop.Customer> author;")
        .modelIn(
            "com.shop",
            "Customer",
            "@CharField(maxLength = 20) String name; Many<com.blog.Post> posts;")
        .compile();

    project.run("makemigrations", BLOG, "--dry-run");

    assertThat(project.out()).contains("\"shop/0001_initial\"");
  }

  @Test
  void migrations_that_a_library_lists_in_its_jar_are_there_too(@TempDir Path folder)
      throws IOException {
    project.run("makemigrations", BLOG);
    project.compile();
    Path classes = project.folder().resolve("target/classes");
    Path jar = folder.resolve("shop.jar");
    move(classes, "com/shop", jar);
    String path = "--classes=target/classes" + File.pathSeparator + jar;

    assertThat(project.onDatabase("migrate", BLOG, path)).as(project.err()).isZero();
    assertThat(project.out()).contains("shop/0001_initial done", "blog/0001_initial done");
    assertThat(project.run("makemigrations", "--check", BLOG, path)).as(project.out()).isZero();
  }

  /** Packs a library with the list of its migrations. */
  private static void move(Path classes, String below, Path jar) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes.resolve(below))) {
      zip.putNextEntry(new ZipEntry("META-INF/plinth/migrations"));
      zip.write("com.shop.migrations.M0001_Initial\n".getBytes(StandardCharsets.UTF_8));
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        Files.delete(file);
      }
    }
  }

  @Test
  void each_name_of_models_has_to_name_one() {
    assertThat(project.run("makemigrations", "--check", "--models=com.shop,com.blok", SHOP))
        .isEqualTo(ExitCode.FAILED.code());

    assertThat(project.err()).contains("no models named com.blok", "[cli.no-models]");
  }
}
