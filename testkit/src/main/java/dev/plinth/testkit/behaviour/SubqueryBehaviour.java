package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.SqlLog;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 3: queries inside conditions. */
abstract class SubqueryBehaviour extends Behaviour {

  @BeforeEach
  void two_authors_with_books_and_one_without() {
    Author ann = author("Ann", 20);
    Author bob = author("Bob", 40);
    author("Cid", 60);
    book("A1", ann, 100);
    book("A2", ann, 300);
    book("B1", bob, 200);
  }

  @Test
  void in_a_query_of_values_is_one_statement() {
    var writers = Book.objects.filter(Book_.pages.gt(250)).values(Book_.author().id);
    SqlLog log =
        sent(
            () ->
                assertThat(names(Author.objects.filter(Author_.id.in(writers))))
                    .containsExactly("Ann"));
    assertThat(log.count()).isEqualTo(1);
  }

  @Test
  void exclude_in_a_query_keeps_the_others() {
    var writers = Book.objects.values(Book_.author().id);
    assertThat(names(Author.objects.exclude(Author_.id.in(writers)))).containsExactly("Cid");
  }

  @Test
  void exclude_in_a_query_is_not_emptied_by_a_null_in_it() {
    var editors = Book.objects.values(Book_.editor().id);
    assertThat(names(Author.objects.exclude(Author_.id.in(editors)))).hasSize(3);
    assertThat(names(Author.objects.filter(Author_.id.in(editors)))).isEmpty();
  }

  @Test
  void a_relation_is_in_a_query_by_its_key() {
    var young = Author.objects.filter(Author_.age.lt(30));
    assertThat(titles(Book.objects.filter(Book_.author().in(young)).orderBy("title")))
        .containsExactly("A1", "A2");
  }

  @Test
  void a_relation_is_in_a_query_by_name() {
    var young = Author.objects.filter(Author_.age.lt(30));
    assertThat(titles(Book.objects.filter("author__in", young).orderBy("title")))
        .containsExactly("A1", "A2");
    assertThat(titles(Book.objects.exclude("author__in", young))).containsExactly("B1");
  }

  @Test
  void the_key_is_selected_where_nothing_else_is() {
    assertThat(
            names(
                Author.objects
                    .filter("id__in", Author.objects.filter("age__gt", 30))
                    .orderBy("name")))
        .containsExactly("Bob", "Cid");
  }

  @Test
  void the_order_of_a_query_within_in_is_cleared() {
    var ordered = Author.objects.filter(Author_.age.lt(50)).orderBy(Author_.name.desc());
    var books = Book.objects.filter(Book_.author().in(ordered));
    assertThat(books.sql().text()).doesNotContainIgnoringCase("order by");
    assertThat(titles(books)).hasSize(3);
  }

  @Test
  void the_order_of_a_limited_query_within_in_is_kept() {
    var oldest = Author.objects.filter(Author_.age.lt(50)).orderBy(Author_.age.desc()).limit(1);
    assertThat(titles(Book.objects.filter(Book_.author().in(oldest)))).containsExactly("B1");
  }

  @Test
  void eq_of_a_query_compares_with_its_only_value() {
    var longest = Book.objects.select(max(Book_.pages)).into(pages -> pages);
    assertThat(longest.all()).containsExactly(300);
    var pages = Book.objects.orderBy(Book_.pages.desc()).limit(1).values(Book_.pages);
    assertThat(titles(Book.objects.filter(Book_.pages.eq(pages)))).containsExactly("A2");
  }

  @Test
  void eq_of_an_aggregate_needs_no_limit() {
    var longest = Book.objects.values(max(Book_.pages));
    assertThat(titles(Book.objects.filter(Book_.pages.eq(longest)))).containsExactly("A2");
  }

  @Test
  void eq_of_a_query_for_many_rows_is_refused() {
    var pages = Book.objects.values(Book_.pages);
    refused("query.many-rows", () -> Book_.pages.eq(pages), "limit(1)");
  }

  @Test
  void eq_of_a_query_for_many_rows_by_name_is_refused() {
    refused(
        "query.many-rows",
        () -> Book.objects.filter("author", Author.objects.filter("age__gt", 1)).all(),
        "limit(1)");
  }

  @Test
  void eq_of_a_query_without_rows_keeps_nothing() {
    var none = Book.objects.filter(Book_.pages.gt(999)).limit(1).values(Book_.pages);
    assertThat(titles(Book.objects.filter(Book_.pages.eq(none)))).isEmpty();
  }

  @Test
  void in_a_query_of_several_columns_is_refused() {
    refused(
        "query.subquery-columns",
        () -> Author.objects.filter("id__in", Author.objects.values("id", "name")).all());
  }

  @Test
  void in_a_query_that_is_known_to_be_empty_sends_nothing() {
    var none = Author.objects.none();
    SqlLog log =
        sent(() -> assertThat(titles(Book.objects.filter(Book_.author().in(none)))).isEmpty());
    assertThat(log.count()).isZero();
  }

  @Test
  void queries_nest() {
    var writers = Book.objects.filter(Book_.pages.gt(250)).values(Book_.author().id);
    var authors = Author.objects.filter(Author_.id.in(writers)).values(Author_.id);
    assertThat(titles(Book.objects.filter(Book_.author().id.in(authors)).orderBy("title")))
        .containsExactly("A1", "A2");
  }

  @Test
  void a_query_over_the_same_table_is_kept_apart() {
    var older = Author.objects.filter(Author_.age.gt(30)).values(Author_.age);
    assertThat(names(Author.objects.filter(Author_.age.in(older)).orderBy("name")))
        .containsExactly("Bob", "Cid");
  }
}
