package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.ChangingModels.Change;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models, migrations and a database, from the first table through all changes and back. */
class FullCycleTest {
  @TempDir Path folder;

  private final ChangingModels models = new ChangingModels();
  private SampleProject project;
  private List<String> urls = List.of();

  @Test
  void models_change_in_twelve_ways_and_both_databases_follow_and_go_back() throws IOException {
    project = new SampleProject(folder);
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String postgres =
          "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
      urls = List.of(project.url(), postgres);
      cycle();
    }
  }

  private void cycle() {
    forward("create table people", List.of());
    for (String url : urls) {
      SampleProject.script(url, ROWS);
    }
    for (Change change : ChangingModels.CHANGES) {
      models.after(change);
      forward(change.told(), change.answers());
    }
    assertRows(
        "SELECT name, email, town, views FROM persons, posts",
        "[{name=Ada Lovelace, email=ada@example.com, town=London, views=7}]");
    for (int i = ChangingModels.CHANGES.size(); i > 0; i--) {
      onEach("rollback");
      assertAsMigrated("back from " + i);
    }
    assertRows(
        "SELECT name, mail, fax FROM people",
        "[{name=Ada Lovelace, mail=ada@example.com, fax=null}]");
    onEach("migrate", "--unsafe");
    onEach("rollback", "all");
    assertAsMigrated("all the way back");
  }

  private static final String ROWS =
      """
      INSERT INTO people (name, mail, age) VALUES ('Ada Lovelace', 'ada@example.com', 36);
      INSERT INTO posts (title, views, author_id) SELECT 'Notes', 7, id FROM people;
      """;

  private void forward(String told, List<String> answers) {
    models.files().forEach(project::file);
    List<String> command = new ArrayList<>(List.of("makemigrations", "--no-input"));
    command.addAll(answers);
    assertThat(project.compile().run(command.toArray(String[]::new))).as(project::err).isZero();
    assertThat(project.out()).contains("- " + told);
    assertThat(project.compile().run("makemigrations", "--check")).as(project::out).isZero();
    onEach("migrate", "--unsafe");
    assertAsMigrated(told);
  }

  private void assertAsMigrated(String when) {
    for (String url : urls) {
      on(url, "drift");
      assertThat(project.out()).as(when).contains("The database is as the migrations say.");
    }
  }

  private void assertRows(String sql, String expected) {
    for (String url : urls) {
      assertThat(SampleProject.rows(url, sql)).as(url).isEqualTo(expected);
    }
  }

  private void onEach(String... arguments) {
    urls.forEach(url -> on(url, arguments));
  }

  private void on(String url, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--url=" + url);
    assertThat(project.run(all.toArray(String[]::new)))
        .as(() -> project.out() + project.err())
        .isZero();
  }
}
