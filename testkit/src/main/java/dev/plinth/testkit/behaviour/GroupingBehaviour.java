package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.avg;
import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Event;
import dev.plinth.testkit.model.Event_;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 21: explicit groups. */
abstract class GroupingBehaviour extends Behaviour {

  record ByAge(@Nullable Integer age, long authors) {}

  record ByAuthor(String name, long books, Integer pages) {}

  @BeforeEach
  void authors_of_two_ages_with_books() {
    Author ann = author("Ann", 20);
    Author bob = author("Bob", 20);
    author("Cid", 30);
    author("Dan", null);
    book("A1", ann, 100);
    book("A2", ann, 300);
    book("B1", bob, 200);
  }

  @Test
  void one_row_comes_for_each_value_null_included() {
    assertThat(
            Author.objects
                .groupBy(Author_.age)
                .orderBy(Author_.age.asc().nullsLast())
                .select(Author_.age, count())
                .into(ByAge::new)
                .all())
        .containsExactly(new ByAge(20, 2), new ByAge(30, 1), new ByAge(null, 1));
  }

  @Test
  void several_aggregates_share_a_group() {
    assertThat(
            Book.objects
                .groupBy(Book_.author().name)
                .orderBy(Book_.author().name.asc())
                .select(Book_.author().name, count(), sum(Book_.pages))
                .into(ByAuthor::new)
                .all())
        .containsExactly(new ByAuthor("Ann", 2, 400), new ByAuthor("Bob", 1, 200));
  }

  @Test
  void having_keeps_groups() {
    assertThat(
            Author.objects
                .groupBy(Author_.age)
                .having(count().gt(1L))
                .select(Author_.age, count())
                .into(ByAge::new)
                .all())
        .containsExactly(new ByAge(20, 2));
  }

  @Test
  void having_can_follow_the_selection() {
    assertThat(
            Book.objects
                .groupBy(Book_.author().name)
                .select(Book_.author().name, count(), sum(Book_.pages))
                .into(ByAuthor::new)
                .having(avg(Book_.pages).lte(200.0).and(sum(Book_.pages).gt(300)))
                .all())
        .containsExactly(new ByAuthor("Ann", 2, 400));
  }

  @Test
  void filters_come_before_grouping() {
    assertThat(
            Author.objects
                .filter(Author_.name.ne("Bob"))
                .groupBy(Author_.age)
                .having(Author_.age.isNotNull())
                .orderBy("age")
                .select(Author_.age, count())
                .into(ByAge::new)
                .all())
        .containsExactly(new ByAge(20, 1), new ByAge(30, 1));
  }

  @Test
  void groups_are_ordered_by_their_aggregates() {
    assertThat(
            Book.objects
                .groupBy(Book_.author().name)
                .orderBy(max(Book_.pages).desc())
                .values(Book_.author().name)
                .all())
        .containsExactly("Ann", "Bob");
    assertThat(
            Book.objects
                .groupBy(Book_.author().name)
                .orderBy(sum(Book_.pages).asc())
                .limit(1)
                .values(Book_.author().name)
                .all())
        .containsExactly("Bob");
  }

  @Test
  void groups_are_made_by_expressions() {
    event("a", "2025-01-05T10:00:00");
    event("b", "2025-01-09T10:00:00");
    event("c", "2025-02-01T10:00:00");
    assertThat(
            Event.objects
                .groupBy(Event_.moment.month())
                .orderBy(Event_.moment.month().asc())
                .select(Event_.moment.month(), count())
                .into((month, events) -> month + ":" + events)
                .all())
        .containsExactly("1:2", "2:1");
  }

  @Test
  void groups_are_made_by_calculations_with_values() {
    assertThat(
            Book.objects
                .groupBy(Book_.pages.dividedBy(150))
                .orderBy(Book_.pages.dividedBy(150).asc())
                .select(Book_.pages.dividedBy(150), count())
                .into((bucket, books) -> bucket + ":" + books)
                .all())
        .containsExactly("0:1", "1:1", "2:1");
  }

  @Test
  void groups_are_counted() {
    assertThat(Author.objects.groupBy(Author_.age).values(Author_.age).count()).isEqualTo(3);
    assertThat(
            Author.objects.groupBy(Author_.age).having(count().gt(1L)).values(Author_.age).exists())
        .isTrue();
  }

  @Test
  void a_selected_column_that_is_neither_grouped_nor_aggregated_is_refused_before_sql() {
    var query = Author.objects.groupBy(Author_.age).select(Author_.name, count()).into(ByText::new);
    var log = sent(() -> refused("query.not-grouped", query::all, "name", "groupBy"));
    assertThat(log.count()).isZero();
  }

  record ByText(String name, long authors) {}

  @Test
  void an_order_that_is_neither_grouped_nor_aggregated_is_refused() {
    var query =
        Author.objects
            .groupBy(Author_.age)
            .orderBy(Author_.name.asc())
            .select(Author_.age, count())
            .into(ByAge::new);
    refused("query.not-grouped", query::all, "name");
  }

  @Test
  void an_aggregate_beside_a_plain_column_needs_a_group() {
    var query = Author.objects.select(Author_.age, count()).into(ByAge::new);
    refused("query.not-grouped", query::all, "age", "groupBy");
  }

  @Test
  void groups_are_aggregated_as_rows_of_their_own() {
    var ages = Author.objects.groupBy(Author_.age);
    long groups = ages.values(Author_.age).all().size();
    assertThat(ages.aggregate(count())).isEqualTo(groups);
    assertThat(ages.aggregate(max(Author_.age)))
        .isEqualTo(Author.objects.aggregate(max(Author_.age)));
  }

  @Test
  void groups_are_no_objects() {
    refused("query.grouped-objects", () -> Author.objects.groupBy(Author_.age).all(), "select(");
  }

  @Test
  void grouping_follows_a_to_one_relation_that_may_be_absent() {
    assertThat(
            Author.objects
                .groupBy(Author_.mentor().name)
                .select(Author_.mentor().name, count())
                .into(ByMentor::new)
                .all())
        .containsExactly(new ByMentor(null, 4));
  }

  record ByMentor(@Nullable String mentor, long pupils) {}

  @Test
  void an_empty_table_has_no_groups() {
    Event.objects.delete();
    assertThat(Event.objects.groupBy(Event_.day).values(count()).all()).isEmpty();
  }
}
