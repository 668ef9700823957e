package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.avg;
import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.orm.query.Aggregates.min;
import static dev.plinth.orm.query.Aggregates.stddev;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.orm.query.Aggregates.variance;
import static dev.plinth.testkit.behaviour.Sample.article;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.model.Article_;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 20: aggregates over to-many relations. */
abstract class RelatedAggregateBehaviour extends Behaviour {

  record Totals(String name, long books, long articles) {}

  record Sums(String name, @Nullable Integer pages, @Nullable Integer words) {}

  @BeforeEach
  void an_author_of_both_one_of_books_and_one_of_none() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    author("Cid");
    book("A1", ann, 100);
    book("A2", ann, 300);
    article("X", ann, 10);
    article("Y", ann, 20);
    article("Z", ann, 30);
    book("B1", bob, 50);
  }

  @Test
  void two_counts_over_two_relations_are_each_right() {
    assertThat(
            Author.objects
                .orderBy(Author_.name.asc())
                .select(Author_.name, count(Author_.books()), count(Author_.articles()))
                .into(Totals::new)
                .all())
        .containsExactly(new Totals("Ann", 2, 3), new Totals("Bob", 1, 0), new Totals("Cid", 0, 0));
  }

  @Test
  void two_sums_over_two_relations_are_each_right() {
    assertThat(
            Author.objects
                .orderBy(Author_.name.asc())
                .select(
                    Author_.name,
                    sum(Author_.books(), Book_.pages),
                    sum(Author_.articles(), Article_.words))
                .into(Sums::new)
                .all())
        .containsExactly(
            new Sums("Ann", 400, 60), new Sums("Bob", 50, null), new Sums("Cid", null, null));
  }

  @Test
  void avg_min_and_max_over_a_relation_are_of_its_rows() {
    assertThat(
            Author.objects
                .filter(Author_.name.eq("Ann"))
                .select(
                    avg(Author_.books(), Book_.pages),
                    min(Author_.books(), Book_.pages),
                    max(Author_.articles(), Article_.title))
                .into((mean, least, last) -> mean + " " + least + " " + last)
                .all())
        .containsExactly("200.0 100 Z");
  }

  @Test
  void stddev_and_variance_over_a_relation_are_of_its_whole_population() {
    assertThat(
            Author.objects
                .filter(Author_.name.eq("Ann"))
                .select(
                    variance(Author_.books(), Book_.pages), stddev(Author_.books(), Book_.pages))
                .into((variance, deviation) -> variance + " " + deviation)
                .all())
        .containsExactly("10000.0 100.0");
  }

  @Test
  void what_each_row_has_its_own_of_is_aggregated_once_more() {
    assertThat(Author.objects.aggregate(sum(count(Author_.books())))).isEqualTo(3);
    refused(
        "query.not-aggregate",
        () -> Author.objects.aggregate(count(Author_.books())),
        "Author",
        "books",
        "sum(...)");
    refused(
        "query.not-aggregate",
        () -> Author.objects.none().aggregate(sum(Author_.books(), Book_.pages).plus(1)),
        "select(...)");
    refused("query.not-aggregate", () -> Book.objects.aggregate(Book_.pages), "pages");
  }

  @Test
  void or_else_stands_in_where_there_are_no_related_rows() {
    assertThat(
            Author.objects
                .orderBy("name")
                .values(sum(Author_.articles(), Article_.words).orElse(0))
                .all())
        .containsExactly(60, 0, 0);
  }

  @Test
  void a_narrowed_relation_is_aggregated_narrowed() {
    assertThat(
            Author.objects
                .orderBy("name")
                .values(count(Author_.books().filter(Book_.pages.gt(60))))
                .all())
        .containsExactly(2L, 0L, 0L);
  }

  @Test
  void rows_are_filtered_by_an_aggregate_over_a_relation() {
    assertThat(names(Author.objects.filter(count(Author_.books()).gt(1L)))).containsExactly("Ann");
    assertThat(names(Author.objects.filter(count(Author_.books()).eq(0L)))).containsExactly("Cid");
    assertThat(
            names(
                Author.objects
                    .exclude(sum(Author_.articles(), Article_.words).gt(10))
                    .orderBy("name")))
        .containsExactly("Bob", "Cid");
  }

  @Test
  void filters_beside_an_aggregate_do_not_change_it() {
    assertThat(
            Author.objects
                .filter(Author_.books().any(Book_.pages.gt(200)))
                .values(count(Author_.books()))
                .all())
        .containsExactly(2L);
  }

  @Test
  void an_aggregate_over_a_many_to_many_relation_counts_links() {
    Book book = Book.objects.get("title", "A1");
    book.tags.add(tag("red"), tag("blue"));
    assertThat(Book.objects.orderBy("title").values(count(Book_.tags())).all())
        .containsExactly(2L, 0L, 0L);
  }

  @Test
  void an_aggregate_of_a_nullable_column_of_a_relation_leaves_null_out() {
    Book book = Book.objects.get("title", "A1");
    book.rating = 4.0;
    book.save();
    assertThat(Author.objects.orderBy("name").values(count(Author_.books(), Book_.rating)).all())
        .containsExactly(1L, 0L, 0L);
  }

  @Test
  void an_aggregate_over_a_relation_can_be_distinct() {
    book("A3", Author.objects.get("name", "Ann"), 300);
    assertThat(
            Author.objects
                .filter(Author_.name.eq("Ann"))
                .values(count(Author_.books(), Book_.pages).distinct())
                .all())
        .containsExactly(2L);
  }

  @Test
  void an_aggregate_over_the_relation_of_a_related_model_is_right() {
    assertThat(
            Book.objects
                .orderBy("title")
                .select(Book_.title, count(Book_.author().articles()))
                .into((title, articles) -> title + articles)
                .all())
        .containsExactly("A13", "A23", "B10");
  }

  @Test
  void aggregates_over_relations_can_be_aggregated_over_all_rows() {
    assertThat(Author.objects.aggregate(count(count(Author_.books()).gt(0L)))).isEqualTo(2);
  }
}
