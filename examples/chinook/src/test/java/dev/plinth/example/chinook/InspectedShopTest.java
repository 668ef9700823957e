package dev.plinth.example.chinook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.Database;
import dev.plinth.migrations.drift.Drift;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that are written from the shop's database answer the questions of those by hand. */
class InspectedShopTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void on_postgresql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      answers("postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres", "");
    }
  }

  @Test
  void on_sqlite() throws Exception {
    answers(sqlite(), "");
  }

  @Test
  void on_sqlite_where_names_are_in_pascal_case() throws Exception {
    answers(sqlite(), "?names=pascal_case");
  }

  private String sqlite() {
    return "sqlite:" + folder.resolve("shop.db");
  }

  private void answers(String url, String names) throws Exception {
    try (Database db = Database.connect(url + names)) {
      SmallShop.create(db);
    }
    try (Database db = Database.connect(url)) {
      InspectedShop shop = new InspectedShop(db, folder);
      assertThat(shop.compile()).isEmpty();
      assertThat(Drift.of(db, shop.schema())).isEmpty();
      int code = shop.run(out, url, "--verify");
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .doesNotContain("WRONG")
          .contains(Chinook.QUESTIONS.size() + " answers are the same, 0 differ");
      assertThat(code).isZero();
    }
  }
}
