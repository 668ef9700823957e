package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.avg;
import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.orm.query.Windows.orderBy;
import static dev.plinth.orm.query.Windows.partitionBy;
import static dev.plinth.orm.query.Windows.rank;
import static dev.plinth.orm.query.Windows.rowNumber;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.review;
import static dev.plinth.testkit.behaviour.Sample.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.QuerySet;
import dev.plinth.orm.query.Condition;
import dev.plinth.orm.query.NumberExpression;
import dev.plinth.orm.query.Order;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Review_;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 21: a condition on a window function wraps the query. */
abstract class WindowConditionBehaviour extends Behaviour {
  private static final NumberExpression<Book, Long> PLACE =
      rowNumber()
          .over(partitionBy(Book_.author().id).orderBy(Book_.pages.desc(), Book_.title.asc()));
  private static final Condition<Book> LONGEST_TWO = PLACE.lte(2L);
  private static final Order<Book> BY_TITLE = Book_.title.asc();

  @BeforeEach
  void three_authors_of_whom_two_wrote() {
    Author ann = author("Ann", 20);
    Author bob = author("Bob", 30);
    author("Cid", 40);
    review(book("A1", ann, 100), 5, true);
    book("A2", ann, 300);
    book("A3", ann, 250);
    book("A4", ann, 200);
    book("B1", bob, 50);
    book("B2", bob, 70);
    book("B3", bob, 60);
  }

  private static QuerySet<Book> longest() {
    return Book.objects.filter(LONGEST_TWO);
  }

  @Test
  void the_first_rows_of_each_group_are_kept() {
    assertThat(titles(longest().orderBy(BY_TITLE))).containsExactly("A2", "A3", "B2", "B3");
    assertThat(titles(Book.objects.exclude(LONGEST_TWO).orderBy(BY_TITLE)))
        .containsExactly("A1", "A4", "B1");
  }

  @Test
  void objects_come_whole() {
    Book best = Book.objects.filter(PLACE.eq(1L)).selectRelated(Book_.author()).get(BY_ANN);
    assertThat(sent(() -> assertThat(best.author.get().name).isEqualTo("Ann")).count()).isZero();
    assertThat(best.pages).isEqualTo(300);
    assertThat(best.editor.isNull()).isTrue();
    best.pages = 301;
    best.save();
    assertThat(Book.objects.filter(Book_.pages.eq(301)).get()).isEqualTo(best);
  }

  private static final Condition<Book> BY_ANN = Book_.author().name.eq("Ann");

  @Test
  void the_window_sees_what_other_conditions_keep_in_any_order() {
    assertThat(titles(longest().filter(Book_.pages.lt(300)).orderBy(BY_TITLE)))
        .containsExactly("A3", "A4", "B2", "B3");
    assertThat(titles(Book.objects.filter(Book_.pages.lt(300), LONGEST_TWO).orderBy(BY_TITLE)))
        .containsExactly("A3", "A4", "B2", "B3");
  }

  @Test
  void a_window_stands_beside_other_conditions() {
    assertThat(titles(Book.objects.filter(PLACE.eq(1L).or(Book_.pages.lt(60))).orderBy(BY_TITLE)))
        .containsExactly("A2", "B1", "B2");
    assertThat(
            titles(
                Book.objects
                    .filter(PLACE.eq(1L).or(Book_.reviews().any(Review_.stars.eq(5))))
                    .orderBy(BY_TITLE)))
        .containsExactly("A1", "A2", "B2");
  }

  @Test
  void selected_values_are_those_of_the_kept_rows() {
    assertThat(
            longest()
                .orderBy(Book_.author().name.desc(), PLACE.asc())
                .select(Book_.author().name, Book_.title, PLACE)
                .into((author, title, place) -> author + " " + title + " " + place)
                .all())
        .containsExactly("Bob B2 1", "Bob B3 2", "Ann A2 1", "Ann A3 2");
    assertThat(longest().orderBy(BY_TITLE).values(count(Book_.reviews())).all())
        .containsExactly(0L, 0L, 0L, 0L);
  }

  @Test
  void another_window_beside_it_sees_all_rows_too() {
    assertThat(
            longest().orderBy(BY_TITLE).values(count().over(partitionBy(Book_.author().id))).all())
        .containsExactly(4L, 4L, 3L, 3L);
  }

  @Test
  void kept_rows_are_counted_looked_for_and_aggregated() {
    assertThat(longest().count()).isEqualTo(4);
    assertThat(longest().limit(3).count()).isEqualTo(3);
    assertThat(longest().exists()).isTrue();
    assertThat(Book.objects.filter(PLACE.gt(9L)).exists()).isFalse();
    assertThat(longest().aggregate(sum(Book_.pages))).isEqualTo(680);
    assertThat(longest().values(Book_.author().name).distinct().count()).isEqualTo(2);
  }

  @Test
  void kept_rows_are_cut_into_pages() {
    assertThat(titles(longest().orderBy(BY_TITLE).offset(1).limit(2))).containsExactly("A3", "B2");
    assertThat(longest().orderBy(BY_TITLE).last().orElseThrow().title).isEqualTo("B3");
    assertThat(longest().first()).isPresent();
    try (var rows = longest().orderBy(BY_TITLE).stream(2)) {
      assertThat(rows.map(book -> book.title)).containsExactly("A2", "A3", "B2", "B3");
    }
  }

  @Test
  void relations_of_kept_rows_are_loaded_along() {
    var authors = longest().orderBy(BY_TITLE).prefetchRelated(Book_.reviews()).all();
    assertThat(authors).allSatisfy(book -> assertThat(book.reviews.all()).isEmpty());
  }

  @Test
  void kept_rows_are_grouped() {
    assertThat(
            longest()
                .groupBy(Book_.author().name)
                .orderBy(Book_.author().name.asc())
                .select(Book_.author().name, count(), avg(Book_.pages))
                .into((author, books, pages) -> author + " " + books + " " + pages)
                .all())
        .containsExactly("Ann 2 275.0", "Bob 2 65.0");
  }

  @Test
  void groups_are_ranked_and_chosen_by_their_rank() {
    var byPages = rank().over(orderBy(sum(Book_.pages).desc()));
    var ranked =
        Book.objects
            .groupBy(Book_.author().name)
            .orderBy(byPages.asc())
            .select(Book_.author().name, sum(Book_.pages), byPages)
            .into((author, pages, place) -> author + " " + pages + " " + place);
    assertThat(ranked.all()).containsExactly("Ann 850 1", "Bob 180 2");
    assertThat(ranked.having(byPages.eq(2L)).all()).containsExactly("Bob 180 2");
    assertThat(ranked.having(byPages.eq(2L)).count()).isEqualTo(1);
    assertThat(ranked.having(count().gt(9L)).having(byPages.eq(1L)).all()).isEmpty();
  }

  @Test
  void groups_of_kept_rows_are_chosen_too() {
    assertThat(
            longest()
                .groupBy(Book_.author().name)
                .having(rank().over(orderBy(sum(Book_.pages).asc())).eq(1L))
                .values(Book_.author().name)
                .all())
        .containsExactly("Bob");
  }

  @Test
  void sub_queries_may_be_wrapped() {
    assertThat(
            titles(Book.objects.filter(Book_.id.in(longest().values(Book_.id))).orderBy(BY_TITLE)))
        .containsExactly("A2", "A3", "B2", "B3");
    assertThat(
            Author.objects
                .filter(Author_.books().any(Book_.id.in(longest().values(Book_.id))))
                .count())
        .isEqualTo(2);
  }

  @Test
  void an_aggregate_may_look_at_a_window() {
    assertThat(Book.objects.aggregate(max(PLACE))).isEqualTo(4L);
  }

  @Test
  void rows_are_updated_and_deleted_by_a_window() {
    assertThat(longest().update(Book_.rating.set(5.0))).isEqualTo(4);
    assertThat(titles(Book.objects.filter(Book_.rating.eq(5.0)).orderBy(BY_TITLE)))
        .containsExactly("A2", "A3", "B2", "B3");
    assertThat(Book.objects.filter(PLACE.gt(2L)).delete().total()).isGreaterThanOrEqualTo(3);
    assertThat(titles(Book.objects.orderBy(BY_TITLE))).containsExactly("A2", "A3", "B2", "B3");
  }

  @Test
  void windows_that_can_not_stand_are_refused_before_sql() {
    var log =
        sent(
            () -> {
              refused("query.window-in-group", Book.objects.groupBy(PLACE).values(count())::all);
              refused("query.window-in-distinct-on", Book.objects.distinctOn(PLACE)::all);
              refused("query.window-in-having", Book.objects.having(PLACE.gt(1L))::all, "filter(");
              refused("query.window-in-aggregate", Book.objects.values(max(PLACE))::all);
              refused(
                  "query.window-in-condition",
                  Author.objects.filter(Author_.books().any(PLACE.eq(1L)))::all,
                  "in(");
              refused(
                  "query.window-in-window",
                  Book.objects.values(sum(PLACE).over(orderBy(BY_TITLE)))::all);
              refused(
                  "query.window-in-update",
                  () -> Book.objects.update(Book_.pages.set(PLACE_AS_PAGES)));
            });
    assertThat(log.count()).isZero();
  }

  private static final NumberExpression<Book, Integer> PLACE_AS_PAGES =
      max(Book_.pages).over(orderBy(BY_TITLE));

  @Test
  @Needs(Capability.ROW_LOCKS)
  void rows_chosen_by_a_window_are_not_locked() {
    db.transaction(() -> refused("query.window-lock", longest().forUpdate()::all, "id.in("));
  }

  @Test
  void aggregates_that_no_window_takes_are_refused() {
    refused("query.window-aggregate", () -> count(Book_.pages).distinct().over(orderBy(BY_TITLE)));
    refused("query.window-over-relation", () -> count(Book_.reviews()).over(orderBy(BY_TITLE)));
    assertThat(Book.objects.limit(1).values(sum(count(Book_.reviews())).over()).all())
        .containsExactly(1L);
  }
}
