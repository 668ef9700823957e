package dev.plinth.example.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.diff.SchemaDiff;
import dev.plinth.orm.schema.ModelSchema;
import dev.plinth.sql.schema.Schema;
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

  @Test
  void the_migrations_make_what_the_models_ask_for() {
    Schema models = ModelSchema.of(User.class, Tag.class, Post.class, Comment.class);

    assertThat(SchemaDiff.between(MigrationSet.ofClassPath().schema(), models)).isEmpty();
  }

  private void tells(String url) {
    printed.reset();
    Blog.run(url, new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("grace.save();")
        .contains("ALTER TABLE \"blog_users\" RENAME COLUMN \"name\" TO \"username\"")
        .contains("SET email = lower(email);")
        .contains("[x] blog/0004_index_views")
        .contains("INSERT INTO \"blog_users\"")
        .doesNotContain("\u001B");
  }
}
