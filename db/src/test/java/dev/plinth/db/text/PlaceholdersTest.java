package dev.plinth.db.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlaceholdersTest {

  @Test
  void names_are_found_between_the_pieces() {
    Placeholders found = Placeholders.parse("SELECT :a + :b_2, :a", Lexis.SQLITE);
    assertThat(found.names()).containsExactly("a", "b_2", "a");
    assertThat(found.pieces()).containsExactly("SELECT ", " + ", ", ", "");
    assertThat(found.isNamed()).isTrue();
  }

  @Test
  void casts_texts_names_comments_and_slices_hold_no_names() {
    String sql =
        "SELECT ':a', \":b\", x::date, y[1:2], $$ :c $$, E'\\' :d' -- :e\n /* :f */ , a := 1, :g";
    assertThat(Placeholders.parse(sql, Lexis.POSTGRESQL).names()).containsExactly("g");
  }

  @Test
  void question_marks_are_places_where_there_are_no_names() {
    Placeholders found = Placeholders.parse("SELECT ?, '?', ? -- ?", Lexis.SQLITE);
    assertThat(found.names()).containsExactly(null, null);
    assertThat(found.isNamed()).isFalse();
  }

  @Test
  void doubled_question_marks_are_an_operator() {
    Placeholders found = Placeholders.parse("SELECT a ?? ?, b ??| ?", Lexis.POSTGRESQL);
    assertThat(found.names()).hasSize(2);
    assertThat(found.pieces()).containsExactly("SELECT a ?? ", ", b ??| ", "");
  }

  @Test
  void beside_names_a_question_mark_is_an_operator() {
    Placeholders found = Placeholders.parse("SELECT a ? :key, b ?| :keys", Lexis.POSTGRESQL);
    assertThat(found.names()).containsExactly("key", "keys");
    assertThat(found.pieces()).containsExactly("SELECT a ?? ", ", b ??| ", "");
  }

  @Test
  void a_database_without_that_operator_refuses_the_mixture() {
    assertThatThrownBy(() -> Placeholders.parse("SELECT ? + :a", Lexis.SQLITE))
        .hasMessageEndingWith("[sql.mixed-binds]");
  }
}
