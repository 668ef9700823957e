package dev.plinth.example.chinook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChinookTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void every_answer_is_that_of_the_sql_by_hand_on_sqlite() {
    verifies(sqlite(), "");
  }

  @Test
  void every_answer_is_that_of_the_sql_by_hand_where_names_are_in_pascal_case() {
    verifies(sqlite(), "?names=pascal_case");
  }

  @Test
  void every_answer_is_that_of_the_sql_by_hand_on_postgresql() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      verifies("postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres", "");
    }
  }

  private void verifies(String url, String options) {
    try (Database db = Database.connect(url + options)) {
      SmallShop.create(db);
    }
    int code = Chinook.run(out, url, "--verify");
    assertThat(printed()).doesNotContain("WRONG").contains(" answers are the same, 0 differ");
    assertThat(code).isZero();
  }

  @Test
  void every_question_has_an_answer_that_is_shown() {
    try (Database db = Database.connect(sqlite())) {
      SmallShop.create(db);
      Chinook.QUESTIONS.forEach(
          question -> assertThat(question.answer()).as(question.text()).isNotEmpty());
    }
    assertThat(Chinook.run(out, sqlite())).isZero();
    assertThat(printed())
        .contains("What is the chain of command above each employee?")
        .contains("Lund < Okafor < Vance");
  }

  @Test
  void a_wrong_answer_is_shown_and_fails() {
    record Answer(int number) {}
    Question<Answer> question =
        Question.of(
            "Which number?", Answer.class, () -> List.of(new Answer(1)), "SELECT 2 AS number");
    try (Database db = Database.connect("sqlite::memory:")) {
      Verification verification = new Verification(db, out);
      verification.check(question);
      assertThat(verification.finish()).isOne();
    }
    assertThat(printed())
        .contains("WRONG  Which number?")
        .contains("row 1 of the models: Answer[number=1]")
        .contains("row 1 of the SQL:    Answer[number=2]")
        .contains("0 answers are the same, 1 differ");
  }

  @Test
  void a_missing_row_is_a_wrong_answer() {
    record Answer(int number) {}
    Question<Answer> question =
        Question.of("Which numbers?", Answer.class, List::of, "SELECT 2 AS number");
    try (Database db = Database.connect("sqlite::memory:")) {
      Verification verification = new Verification(db, out);
      verification.check(question);
      assertThat(verification.finish()).isOne();
    }
    assertThat(printed()).contains("row 1 of the models: none");
  }

  @Test
  void a_database_without_its_tables_is_refused_in_a_sentence() {
    assertThat(Chinook.run(out, sqlite(), "--verify")).isEqualTo(2);
    assertThat(Chinook.run(out, "postgres//nowhere")).isEqualTo(2);
    assertThat(printed())
        .contains("No tables of Chinook in sqlite:")
        .contains("Load its script first. [chinook.no-tables]")
        .contains("[url.scheme]");
  }

  @Test
  void without_a_url_it_says_how_it_is_used() {
    assertThat(Chinook.run(out)).isEqualTo(2);
    assertThat(Chinook.run(out, "sqlite::memory:", "--verfy")).isEqualTo(2);
    assertThat(printed()).contains("usage: Chinook <database url> [--verify]");
  }

  private String sqlite() {
    return "sqlite:" + folder.resolve("shop.db");
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
