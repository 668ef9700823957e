package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 17: each row once. */
abstract class DistinctBehaviour extends Behaviour {

  @BeforeEach
  void two_authors_of_one_age() {
    author("Ann", 20);
    author("Bob", 20);
    author("Cid", 30);
    author("Dan", null);
    author("Eve", null);
  }

  @Test
  void distinct_values_come_once_null_included() {
    assertThat(Author.objects.distinct().values(Author_.age).all())
        .containsExactlyInAnyOrder(20, 30, null);
  }

  @Test
  void distinct_counts_what_it_shows() {
    assertThat(Author.objects.values(Author_.age).distinct().count()).isEqualTo(3);
    assertThat(
            Author.objects.filter(Author_.age.isNotNull()).values(Author_.age).distinct().count())
        .isEqualTo(2);
  }

  @Test
  void distinct_of_several_values_compares_them_all() {
    Author ann = Author.objects.get("name", "Ann");
    book("Same", ann, 10);
    book("Same", ann, 10);
    book("Same", ann, 20);
    assertThat(Book.objects.distinct().select(Book_.title, Book_.pages).into((t, p) -> t + p).all())
        .containsExactlyInAnyOrder("Same10", "Same20");
  }

  @Test
  void distinct_objects_are_all_objects() {
    assertThat(Author.objects.distinct().count()).isEqualTo(5);
    assertThat(names(Author.objects.distinct().orderBy("name"))).hasSize(5);
  }

  @Test
  void distinct_values_are_ordered_by_what_they_show() {
    assertThat(
            Author.objects
                .filter(Author_.age.isNotNull())
                .distinct()
                .orderBy(Author_.age.desc())
                .values(Author_.age)
                .all())
        .containsExactly(30, 20);
  }

  @Test
  void distinct_values_ordered_by_something_else_are_refused_before_sql() {
    var query = Author.objects.distinct().orderBy(Author_.name.asc()).values(Author_.age);
    var log = sent(() -> refused("query.distinct-order", query::all, "name"));
    assertThat(log.count()).isZero();
  }

  @Test
  void distinct_values_are_limited_after_they_are_made_distinct() {
    assertThat(
            Author.objects
                .filter(Author_.age.isNotNull())
                .distinct()
                .orderBy(Author_.age.asc())
                .values(Author_.age)
                .limit(2)
                .all())
        .containsExactly(20, 30);
  }

  @Test
  void aggregates_over_distinct_rows_of_a_relation_are_not_multiplied() {
    Author ann = Author.objects.get("name", "Ann");
    book("A", ann, 10);
    book("B", ann, 20);
    assertThat(
            Author.objects
                .filter(Author_.books().any(Book_.pages.gt(1)))
                .aggregate(sum(Author_.age)))
        .isEqualTo(20);
  }

  @Test
  void count_distinct_counts_values() {
    assertThat(Author.objects.aggregate(count(Author_.age).distinct())).isEqualTo(2);
  }

  @Test
  void distinct_on_keeps_the_first_row_of_each_value() {
    assertThat(
            names(
                Author.objects
                    .filter(Author_.age.isNotNull())
                    .distinctOn(Author_.age)
                    .orderBy(Author_.age.asc(), Author_.name.desc())))
        .containsExactly("Bob", "Cid");
  }

  @Test
  void distinct_on_is_counted() {
    assertThat(Author.objects.distinctOn(Author_.age).count()).isEqualTo(3);
    assertThat(Author.objects.distinctOn(Author_.age).exists()).isTrue();
  }

  @Test
  void distinct_on_is_cut_into_pages_after_it_chose() {
    var oldest =
        Author.objects
            .distinctOn(Author_.age)
            .orderBy(Author_.age.desc().nullsLast(), Author_.name.asc());
    assertThat(names(oldest)).containsExactly("Cid", "Ann", "Dan");
    assertThat(names(oldest.limit(1).offset(1))).containsExactly("Ann");
    assertThat(oldest.limit(2).count()).isEqualTo(2);
    assertThat(oldest.limit(2).aggregate(sum(Author_.age))).isEqualTo(50);
  }

  @Test
  void distinct_on_goes_over_relations_and_selects_values() {
    Author ann = Author.objects.get("name", "Ann");
    Author bob = Author.objects.get("name", "Bob");
    book("A1", ann, 10);
    book("A2", ann, 20);
    book("B1", bob, 30);
    assertThat(
            Book.objects
                .distinctOn(Book_.author().name)
                .orderBy(Book_.author().name.asc(), Book_.pages.desc())
                .select(Book_.author().name, Book_.pages.times(2))
                .into((author, pages) -> author + pages)
                .all())
        .containsExactly("Ann40", "Bob60");
    assertThat(
            Book.objects
                .distinctOn(Book_.author().name)
                .orderBy(Book_.author().name.asc(), Book_.title.desc())
                .selectRelated(Book_.author())
                .all())
        .extracting(book -> book.title + book.author.get().name)
        .containsExactly("A2Ann", "B1Bob");
  }

  @Test
  void distinct_on_may_be_a_sub_query() {
    var one = Author.objects.distinctOn(Author_.age).orderBy(Author_.age.asc(), Author_.name.asc());
    assertThat(names(Author.objects.filter(Author_.id.in(one.values(Author_.id))).orderBy("name")))
        .containsExactly("Ann", "Cid", "Dan");
  }

  @Test
  void rows_chosen_by_distinct_on_are_written_by_their_keys_only() {
    var one = Author.objects.distinctOn(Author_.age);
    refused("query.after-limit", one::delete, "id.in(");
    refused("query.after-limit", () -> one.update(Author_.active.set(false)));
    assertThat(Author.objects.filter(Author_.id.in(one.values(Author_.id))).delete().total())
        .isEqualTo(3);
  }

  @Test
  void the_columns_of_distinct_on_have_to_lead_the_order() {
    var query = Author.objects.distinctOn(Author_.age).orderBy(Author_.name.asc());
    refused("query.distinct-order", query::all);
  }
}
