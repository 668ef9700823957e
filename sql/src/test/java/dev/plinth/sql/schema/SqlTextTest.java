package dev.plinth.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTextTest {
  @Test
  void a_column_is_renamed_wherever_it_is_a_word() {
    assertThat(renamed("age >= 0 AND Age < \"age\" + t.age"))
        .isEqualTo("\"years\" >= 0 AND \"years\" < \"years\" + t.\"years\"");
    assertThat(renamed("age IN (1, 2) OR (age)::text = ''"))
        .isEqualTo("\"years\" IN (1, 2) OR (\"years\")::text = ''");
    assertThat(renamed("age::int")).isEqualTo("\"years\"::int");
  }

  @Test
  void longer_words_texts_and_comments_stay() {
    for (String text :
        List.of(
            "page > 0",
            "age_old > ages",
            "name <> 'age' /* age */ -- age",
            "name <> 'it''s age'",
            "name <> E'it\\'s age'",
            "name <> $$age$$ || $x$ age $x$",
            "price > 1.5e7")) {
      assertThat(renamed(text)).isEqualTo(text);
      assertThat(new SqlText(text).mentions("age")).as(text).isFalse();
      assertThat(new SqlText(text).mentionsAnything("age")).as(text).isFalse();
    }
  }

  @Test
  void functions_types_collations_and_tables_are_no_columns() {
    for (String text :
        List.of(
            "age (birth) > 0",
            "birth::age > 0",
            "CAST(birth AS age) > 0",
            "name COLLATE age > ''",
            "age.name > ''",
            "\"age\".name > ''")) {
      assertThat(renamed(text)).isEqualTo(text);
      assertThat(new SqlText(text).mentionsAnything("age")).as(text).isTrue();
    }
  }

  @Test
  void odd_names_are_found_between_quotes() {
    SqlText text = new SqlText("\"to \"\"tal\"\"\" > 0 AND total > 0");
    assertThat(text.mentions("to \"tal\"")).isTrue();
    assertThat(text.renamed("to \"tal\"", "a\"b").text()).isEqualTo("\"a\"\"b\" > 0 AND total > 0");
    assertThat(text.renamed("total", "$1").text())
        .isEqualTo("\"to \"\"tal\"\"\" > 0 AND \"$1\" > 0");
  }

  @Test
  void long_texts_are_read_in_one_walk() {
    String text = "name <> '" + "age ''".repeat(50_000) + "' AND age > 0";
    assertThat(renamed(text)).endsWith("' AND \"years\" > 0");
  }

  @Test
  void a_blank_piece_is_refused() {
    assertThatThrownBy(() -> new SqlText(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String renamed(String text) {
    return new SqlText(text).renamed("age", "years").text();
  }
}
