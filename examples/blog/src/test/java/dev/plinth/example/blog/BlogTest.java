package dev.plinth.example.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BlogTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void the_tour_runs_on_sqlite() {
    tells("sqlite::memory:");
  }

  @Test
  void the_tour_runs_on_postgresql_as_often_as_one_likes() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
      tells(url);
      tells(url);
    }
  }

  private void tells(String url) {
    printed.reset();
    Blog.run(url, new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("grace.save();")
        .contains("INSERT INTO \"blog_users\"")
        .doesNotContain("\u001B");
  }
}
