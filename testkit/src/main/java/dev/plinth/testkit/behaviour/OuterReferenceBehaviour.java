package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.orm.query.Subqueries.exists;
import static dev.plinth.orm.query.Subqueries.outer;
import static dev.plinth.orm.query.Subqueries.subquery;
import static dev.plinth.orm.query.Windows.partitionBy;
import static dev.plinth.orm.query.Windows.rowNumber;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.QuerySet;
import dev.plinth.orm.Rows;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Event;
import dev.plinth.testkit.model.Event_;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 3: queries inside of others that look at the row around them. */
abstract class OuterReferenceBehaviour extends Behaviour {

  @BeforeEach
  void two_authors_with_books_and_one_without() {
    Author ann = author("Ann", 20);
    Author bob = author("Bob", 40);
    author("Cid", 60);
    book("A1", ann, 100);
    book("A2", ann, 300);
    book("Bob", bob, 40);
  }

  private static QuerySet<Book> ofAuthor() {
    return Book.objects.filter(Book_.author().id.eq(outer(Author_.id)));
  }

  private static Rows<Book, String> longest() {
    return ofAuthor().orderBy(Book_.pages.desc()).limit(1).values(Book_.title);
  }

  @Test
  void rows_are_kept_for_which_a_query_has_rows() {
    var log =
        sent(
            () ->
                assertThat(names(Author.objects.filter(exists(ofAuthor())).orderBy("name")))
                    .containsExactly("Ann", "Bob"));
    assertThat(log.count()).isEqualTo(1);
    assertThat(names(Author.objects.exclude(exists(ofAuthor())))).containsExactly("Cid");
    assertThat(names(Author.objects.filter(exists(ofAuthor()).not()))).containsExactly("Cid");
    assertThat(
            names(
                Author.objects
                    .filter(Author_.age.gt(50).or(exists(ofAuthor().filter(Book_.pages.gt(200)))))
                    .orderBy("name")))
        .containsExactly("Ann", "Cid");
    assertThat(Author.objects.filter(exists(ofAuthor().none())).count()).isZero();
  }

  @Test
  void groups_and_pages_may_exist() {
    var busy = ofAuthor().groupBy(Book_.author().id).having(count().gt(1L));
    assertThat(names(Author.objects.filter(exists(busy.values(count()))))).containsExactly("Ann");
    assertThat(names(Author.objects.filter(exists(ofAuthor().offset(1))))).containsExactly("Ann");
  }

  @Test
  void a_value_of_another_query_is_selected_for_each_row() {
    assertThat(
            Author.objects
                .orderBy("name")
                .select(Author_.name, subquery(longest()), subquery(total()))
                .into((name, title, pages) -> name + ":" + title + ":" + pages)
                .all())
        .containsExactly("Ann:A2:400", "Bob:Bob:40", "Cid:null:null");
  }

  private static Rows<Book, Integer> total() {
    return ofAuthor().values(sum(Book_.pages));
  }

  @Test
  void rows_are_filtered_and_ordered_by_a_value_of_another_query() {
    assertThat(names(Author.objects.filter(subquery(total()).gt(100)))).containsExactly("Ann");
    assertThat(names(Author.objects.filter(Author_.name.eq(longest())))).containsExactly("Bob");
    assertThat(
            names(Author.objects.orderBy(subquery(total()).asc().nullsFirst(), Author_.name.asc())))
        .containsExactly("Cid", "Bob", "Ann");
  }

  @Test
  void two_values_of_the_row_around_are_compared() {
    assertThat(
            names(
                Author.objects.filter(
                    exists(
                        Book.objects.filter(
                            Book_.title.eq(outer(Author_.name)),
                            Book_.pages.lte(outer(Author_.age)))))))
        .containsExactly("Bob");
  }

  @Test
  void a_relation_looks_at_the_row_it_starts_from() {
    assertThat(
            names(Author.objects.filter(Author_.books().any(Book_.title.eq(outer(Author_.name))))))
        .containsExactly("Bob");
    assertThat(
            Author.objects
                .orderBy("name")
                .values(count(Author_.books().filter(Book_.pages.gt(outer(Author_.age)))))
                .all())
        .containsExactly(2L, 0L, 0L);
  }

  @Test
  void the_row_around_is_reached_over_relations() {
    assertThat(
            titles(
                Book.objects
                    .filter(
                        exists(
                            Author.objects.filter(
                                Author_.age.gt(outer(Book_.author().age)),
                                Author_.name.ne(outer(Book_.title)))))
                    .orderBy("title")))
        .containsExactly("A1", "A2", "Bob");
  }

  @Test
  void a_query_reaches_two_queries_further() {
    var sameTitle =
        Book.objects.filter(
            Book_.title.eq(outer(outer(Author_.name))), Book_.pages.eq(outer(Book_.pages)));
    assertThat(names(Author.objects.filter(exists(ofAuthor().filter(exists(sameTitle))))))
        .containsExactly("Bob");
  }

  @Test
  void a_query_of_the_same_model_is_kept_apart() {
    var older = Author.objects.filter(Author_.age.gt(outer(Author_.age)));
    assertThat(names(Author.objects.exclude(exists(older)))).containsExactly("Cid");
  }

  @Test
  void rows_are_updated_and_deleted_by_another_query() {
    Author.objects
        .filter(exists(ofAuthor()))
        .update(Author_.nickname.set(subquery(ofAuthor().values(max(Book_.title)))));
    assertThat(Author.objects.orderBy("name").values(Author_.nickname).all())
        .containsExactly("A2", "Bob", null);
    Author.objects.exclude(exists(ofAuthor())).delete();
    assertThat(names(Author.objects.orderBy("name"))).containsExactly("Ann", "Bob");
  }

  @Test
  void a_page_is_aggregated_over_its_sub_queries() {
    Integer most = Author.objects.orderBy("name").limit(2).aggregate(max(subquery(total())));
    assertThat(most).isEqualTo(400);
  }

  @Test
  void a_query_with_windows_looks_at_the_row_around() {
    var second =
        ofAuthor()
            .filter(
                rowNumber()
                    .over(partitionBy(Book_.author().id).orderBy(Book_.pages.desc()))
                    .eq(2L));
    assertThat(names(Author.objects.filter(exists(second)))).containsExactly("Ann");
  }

  @Test
  void names_reach_the_row_around_too() {
    assertThat(
            names(
                Author.objects.filter(
                    exists(Book.objects.filter("title", outer(Author.class, "name"))))))
        .containsExactly("Bob");
    assertThat(
            Author.objects
                .filter(exists(Book.objects.filter("author", outer(Author.class, "id"))))
                .count())
        .isEqualTo(2);
    refused("query.unknown-field", () -> outer(Author.class, "nam"), "name");
  }

  @Test
  void grouped_rows_show_only_what_they_group() {
    var query = Author.objects.groupBy(Author_.age).values(subquery(longest()));
    refused("query.not-grouped", query::all, "id");
    var grouped = Author.objects.groupBy(Author_.id).orderBy(Author_.id.asc());
    assertThat(grouped.values(subquery(longest())).all()).containsExactly("A2", "Bob", null);
  }

  @Test
  void what_is_not_around_is_refused_before_sql() {
    var log =
        sent(
            () -> {
              refused("query.outer-alone", ofAuthor()::all, "exists(");
              refused(
                  "query.outer-model",
                  Event.objects.filter(exists(ofAuthor()), Event_.name.eq("x"))::all,
                  "Event");
              refused(
                  "query.many-rows", () -> subquery(ofAuthor().values(Book_.title)), "limit(1)");
            });
    assertThat(log.count()).isZero();
  }
}
