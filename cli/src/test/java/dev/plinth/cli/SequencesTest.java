package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
