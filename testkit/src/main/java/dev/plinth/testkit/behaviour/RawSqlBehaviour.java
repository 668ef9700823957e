package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.NotOneRow;
import dev.plinth.sql.PlinthException;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements in the database's own words. */
abstract class RawSqlBehaviour extends Behaviour {

  record Aged(String name, @Nullable Integer age) {}

  record Linked(String name, @Nullable Long mentorId) {}

  @BeforeEach
  void two_authors() {
    author("Ann", 20);
    author("Bob", null);
  }

  @Test
  void names_are_bound() {
    assertThat(
            db.sql("SELECT name FROM authors WHERE age > :age AND name <> :name")
                .bind("age", 10)
                .bind("name", "Zoe")
                .scalars(String.class))
        .containsExactly("Ann");
  }

  @Test
  void a_name_may_be_used_twice() {
    assertThat(
            db.sql("SELECT count(*) FROM authors WHERE name = :n OR name = :n")
                .bind("n", "Ann")
                .scalar(Long.class))
        .contains(1L);
  }

  @Test
  void positions_are_bound() {
    assertThat(
            db.sql("SELECT name FROM authors WHERE name IN (?, ?) ORDER BY name")
                .binds("Ann", "Bob")
                .scalars(String.class))
        .containsExactly("Ann", "Bob");
  }

  @Test
  void a_list_becomes_as_many_binds_as_it_has_elements() {
    assertThat(
            db.sql("SELECT name FROM authors WHERE name IN (:names) ORDER BY name")
                .bind("names", List.of("Ann", "Bob", "Cid"))
                .scalars(String.class))
        .containsExactly("Ann", "Bob");
  }

  @Test
  void rows_become_records() {
    assertThat(db.sql("SELECT age, name, id FROM authors ORDER BY name").all(Aged.class))
        .containsExactly(new Aged("Ann", 20), new Aged("Bob", null));
    assertThat(db.sql("SELECT name, mentor_id FROM authors WHERE name = 'Ann'").one(Linked.class))
        .contains(new Linked("Ann", null));
  }

  @Test
  void rows_become_maps_in_the_order_of_their_columns() {
    List<Map<String, @Nullable Object>> maps =
        db.sql("SELECT name, nickname FROM authors ORDER BY name").maps();
    assertThat(maps).hasSize(2);
    assertThat(maps.get(0)).containsEntry("name", "Ann").containsEntry("nickname", null);
    assertThat(maps.get(0).keySet()).containsExactly("name", "nickname");
  }

  @Test
  void null_scalars_are_null_in_a_list_and_empty_alone() {
    assertThat(db.sql("SELECT age FROM authors ORDER BY name").scalars(Integer.class))
        .isEqualTo(Arrays.asList(20, null));
    assertThat(db.sql("SELECT age FROM authors WHERE name = 'Bob'").scalar(Integer.class))
        .isEmpty();
  }

  @Test
  void rows_become_objects_by_the_names_of_their_columns() {
    List<Author> authors =
        Author.objects.raw(
            db.sql("SELECT age, id, name FROM authors WHERE name = :n").bind("n", "Ann"));
    assertThat(authors).singleElement().satisfies(a -> assertThat(a.age).isEqualTo(20));
    Author ann = authors.get(0);
    assertThat(ann.isLoaded(Author_.nickname)).isFalse();
    ann.age = 21;
    ann.save();
    assertThat(Author.objects.get(Author_.name.eq("Ann")).age).isEqualTo(21);
  }

  @Test
  void objects_of_a_statement_without_their_key_are_refused() {
    refused(
        "raw.missing-key", () -> Author.objects.raw(db.sql("SELECT name FROM authors")), "Author");
  }

  @Test
  void several_rows_where_one_was_asked_for_are_refused() {
    assertThatExceptionOfType(NotOneRow.class)
        .isThrownBy(() -> db.sql("SELECT name, age FROM authors").one(Aged.class));
  }

  @Test
  void writes_answer_the_number_of_changed_rows() {
    assertThat(db.sql("UPDATE authors SET age = :age").bind("age", 1).execute()).isEqualTo(2);
    assertThat(db.sql("DELETE FROM authors WHERE name = ?").binds("Nobody").execute()).isZero();
  }

  @Test
  void colons_and_question_marks_in_texts_and_comments_are_left_alone() {
    assertThat(
            db.sql("SELECT ':no ?' || :yes -- :comment ?\n /* :more ? */")
                .bind("yes", "!")
                .scalar(String.class))
        .contains(":no ?!");
  }

  @Test
  void a_missing_or_unknown_bind_is_refused() {
    refused("sql.missing-bind", () -> db.sql("SELECT :a").maps(), "a");
    refused("sql.unknown-bind", () -> db.sql("SELECT :age").bind("aeg", 1), "aeg", "age");
  }

  @Test
  void a_bound_text_is_never_read_as_sql() {
    String attack = "'; DROP TABLE authors; --";
    assertThat(db.sql("SELECT :a").bind("a", attack).scalar(String.class)).contains(attack);
    assertThat(db.sql("SELECT count(*) FROM authors").scalar(Long.class)).contains(2L);
  }

  @Test
  void a_record_that_asks_for_a_missing_column_is_refused() {
    assertThatExceptionOfType(dev.plinth.sql.PlinthException.class)
        .isThrownBy(() -> db.sql("SELECT name FROM authors").all(Aged.class))
        .withMessageContaining("age");
  }

  @Test
  void rows_become_objects_that_can_be_saved() {
    Author bob =
        Author.objects
            .raw(db.sql("SELECT * FROM authors WHERE name = :name").bind("name", "Bob"))
            .get(0);
    bob.age = 40;
    bob.save();
    assertThat(Author.objects.get(Author_.name.eq("Bob")).age).isEqualTo(40);
  }

  @Test
  void columns_that_a_statement_does_not_answer_count_as_left_out() {
    List<Author> found = Author.objects.raw(db.sql("SELECT name, id FROM authors ORDER BY name"));
    assertThat(found).extracting(author -> author.name).containsExactly("Ann", "Bob");
    assertThat(found.get(0).isLoaded(Author_.age)).isFalse();
    assertThat(found.get(0).get(Author_.age)).isEqualTo(20);
  }

  @Test
  void a_column_that_comes_twice_is_refused() {
    refused(
        "raw.column-twice",
        () -> Author.objects.raw(db.sql("select id, name, age as name from authors")),
        "'name'");
  }

  @Test
  void an_object_needs_its_key() {
    assertThatExceptionOfType(PlinthException.class)
        .isThrownBy(() -> Author.objects.raw(db.sql("SELECT name FROM authors")))
        .withMessageEndingWith("[raw.missing-key]");
  }

  @Test
  void a_column_that_the_model_has_not_is_told_with_the_nearest_name() {
    assertThatExceptionOfType(PlinthException.class)
        .isThrownBy(() -> Author.objects.raw(db.sql("SELECT id, name AS nmae FROM authors")))
        .withMessageContaining("Did you mean 'name'?")
        .withMessageEndingWith("[raw.unknown-column]");
  }
}
