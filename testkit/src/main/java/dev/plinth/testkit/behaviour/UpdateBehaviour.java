package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.publisher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Publisher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 32: changing many rows at once. */
abstract class UpdateBehaviour extends Behaviour {

  @BeforeEach
  void two_authors_with_books() {
    Author ann = author("Ann", 20);
    Author bob = author("Bob", 40);
    book("A1", ann, 100);
    book("A2", ann, 200);
    book("B1", bob, 300);
  }

  private static @Nullable Integer age(String name) {
    return Author.objects.get(Author_.name.eq(name)).age;
  }

  @Test
  void update_answers_the_number_of_matched_rows() {
    assertThat(Author.objects.update(Author_.active.set(false))).isEqualTo(2);
    assertThat(Author.objects.filter(Author_.age.gt(99)).update(Author_.age.set(1))).isZero();
  }

  @Test
  void rows_that_hold_the_value_already_count_as_matched() {
    assertThat(Author.objects.filter(Author_.age.eq(20)).update(Author_.age.set(20))).isEqualTo(1);
  }

  @Test
  void update_is_one_statement() {
    var log =
        sent(() -> Author.objects.filter(Author_.age.gt(1)).update(Author_.active.set(false)));
    assertThat(log.texts()).singleElement().asString().startsWith("UPDATE");
  }

  @Test
  void several_columns_are_set_at_once() {
    Author.objects
        .filter(Author_.name.eq("Ann"))
        .update(Author_.age.set(21), Author_.nickname.set("annie"));
    Author ann = Author.objects.get(Author_.name.eq("Ann"));
    assertThat(ann.age).isEqualTo(21);
    assertThat(ann.nickname).isEqualTo("annie");
  }

  @Test
  void columns_are_set_to_what_the_database_computes() {
    Author.objects.update(Author_.age.set(Author_.age.times(2).plus(1)));
    assertThat(age("Ann")).isEqualTo(41);
    assertThat(age("Bob")).isEqualTo(81);
  }

  @Test
  void columns_are_set_to_other_columns() {
    Author.objects.update(Author_.nickname.set(Author_.name.upper()));
    assertThat(Author.objects.get(Author_.name.eq("Ann")).nickname).isEqualTo("ANN");
  }

  @Test
  void columns_are_set_to_null() {
    @Nullable Integer unknown = null;
    Author.objects.filter(Author_.name.eq("Ann")).update(Author_.age.set(unknown));
    assertThat(age("Ann")).isNull();
    assertThat(age("Bob")).isEqualTo(40);
  }

  @Test
  void relations_are_set_to_objects_and_to_nothing() {
    Publisher press = publisher("Press");
    Book.objects.filter(Book_.pages.lt(250)).update(Book_.publisher().set(press));
    assertThat(Book.objects.filter(Book_.publisher().name.eq("Press")).count()).isEqualTo(2);
    Book.objects.update(Book_.publisher().set(null));
    assertThat(Book.objects.filter(Book_.publisher().isNull()).count()).isEqualTo(3);
  }

  @Test
  void a_filter_over_a_to_one_relation_becomes_a_sub_query() {
    assertThat(Book.objects.filter(Book_.author().name.eq("Ann")).update(Book_.pages.set(1)))
        .isEqualTo(2);
    assertThat(Book.objects.filter(Book_.pages.eq(1)).count()).isEqualTo(2);
    assertThat(Book.objects.get(Book_.title.eq("B1")).pages).isEqualTo(300);
  }

  @Test
  void a_filter_over_a_to_many_relation_updates_each_row_once() {
    assertThat(
            Author.objects
                .filter(Author_.books().any(Book_.pages.gt(50)))
                .update(Author_.age.set(Author_.age.plus(1))))
        .isEqualTo(2);
    assertThat(age("Ann")).isEqualTo(21);
  }

  @Test
  void a_joined_column_on_the_left_is_refused() {
    refused("update.joined-field", () -> Book_.author().name.set("x"), "author");
  }

  @Test
  void a_joined_column_on_the_right_is_refused_never_ignored() {
    refused(
        "update.joined-value",
        () -> Book.objects.update(Book_.pages.set(Book_.author().age)),
        "Book");
  }

  @Test
  void an_update_of_no_column_is_refused() {
    refused("update.nothing", () -> Book.objects.update(), "Book");
  }

  @Test
  void a_filtered_column_may_be_set_itself() {
    assertThat(Author.objects.filter(Author_.age.eq(20)).update(Author_.age.set(40))).isEqualTo(1);
    assertThat(Author.objects.filter(Author_.age.eq(40)).count()).isEqualTo(2);
  }

  @Test
  void an_order_does_not_matter() {
    assertThat(Author.objects.orderBy("name").update(Author_.active.set(false))).isEqualTo(2);
  }

  @Test
  void updating_nothing_sends_nothing_where_it_is_known() {
    var log = sent(() -> assertThat(Author.objects.none().update(Author_.age.set(1))).isZero());
    assertThat(log.count()).isZero();
  }

  @Test
  void objects_that_were_loaded_before_are_not_changed() {
    Author ann = Author.objects.get(Author_.name.eq("Ann"));
    Author.objects.update(Author_.age.set(99));
    assertThat(ann.age).isEqualTo(20);
    ann.nickname = "annie";
    ann.save();
    assertThat(age("Ann")).isEqualTo(99);
  }

  @Test
  void related_rows_are_updated_through_their_owner() {
    Author ann = Author.objects.get(Author_.name.eq("Ann"));
    assertThat(ann.books.filter(Book_.pages.gt(150)).update(Book_.pages.set(1))).isEqualTo(1);
    assertThat(Book.objects.get(Book_.title.eq("A1")).pages).isEqualTo(100);
  }
}
