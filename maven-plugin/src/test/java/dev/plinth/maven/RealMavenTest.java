package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.ChangingModels;
import dev.plinth.cli.ChangingModels.Change;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Maven, from the first table to the last rollback, on both databases. */
class RealMavenTest {
  private static final String AS_MIGRATED = "The database is as the migrations say.";

  @TempDir Path folder;
  private Path repository;

  @BeforeEach
  void the_plugin_is_installed() throws Exception {
    repository = folder.resolve("repository");
    new BuiltArtifacts(repository).install();
  }

  @Test
  void models_change_in_twelve_ways_and_the_databases_follow_and_go_back() throws Exception {
    MavenProject project = new MavenProject(folder.resolve("project"), repository);
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String postgres =
          "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
      cycle(project, List.of("sqlite:cycle.db", postgres));
    }
  }

  private static void cycle(MavenProject project, List<String> urls) throws Exception {
    ChangingModels models = new ChangingModels();
    project.files(models.files());
    String made = project.run(urls.get(0), "", "makemigrations");
    assertThat(made).contains("create table people", "M0001_Initial.java");
    for (String url : urls) {
      assertThat(project.run(url, "", "migrate", "drift"))
          .contains(AS_MIGRATED)
          .doesNotContain("HikariPool");
    }
    ChangingModels.CHANGES.forEach(models::after);
    project.files(models.files());
    made = project.run(urls.get(0), answers(), "makemigrations");
    assertThat(made).contains(ChangingModels.CHANGES.stream().map(Change::told).toList());
    for (String url : urls) {
      assertThat(project.run(url, "--unsafe", "migrate")).contains("BUILD SUCCESS");
      assertThat(project.run(url, "", "drift")).contains(AS_MIGRATED);
      assertThat(project.run(url, "all", "rollback")).contains("example/0001_initial taken back");
      assertThat(project.run(url, "", "drift")).contains(AS_MIGRATED);
    }
  }

  private static String answers() {
    return ChangingModels.CHANGES.stream()
        .flatMap(change -> change.answers().stream())
        .collect(Collectors.joining(" "));
  }

  @Test
  void of_several_projects_those_that_name_plinth_are_worked_on() throws Exception {
    MavenProject project = new MavenProject(folder.resolve("project"), repository);
    project.modules("shop", "plain", "left-out");
    project.file("shop/plinth.properties", "package = example.migrations\nurl = sqlite:shop.db");
    for (Map.Entry<String, String> file : new ChangingModels().files().entrySet()) {
      project.file("shop/" + file.getKey(), file.getValue());
    }
    project.file("left-out/plinth.properties", "plinth.properties, but no good one");

    String printed = project.asConfigured("makemigrations", "migrate");

    assertThat(printed)
        .contains("makemigrations does nothing here: a project of packaging pom")
        .contains("migrate does nothing here: neither plinth.properties nor")
        .contains("migrate does nothing here: plinth.skip is set")
        .contains("M0001_Initial.java", "example/0001_initial done");
    assertThat(folder.resolve("project/shop/shop.db")).exists();
    assertThat(folder.resolve("project/shop.db")).doesNotExist();
  }
}
