package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.behaviour.Sample.article;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.profile;
import static dev.plinth.testkit.behaviour.Sample.pupil;
import static dev.plinth.testkit.behaviour.Sample.review;
import static dev.plinth.testkit.behaviour.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Review_;
import dev.plinth.testkit.model.Tag;
import dev.plinth.testkit.model.Tag_;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 23: relations loaded in a statement of their own. */
abstract class PrefetchBehaviour extends Behaviour {

  @BeforeEach
  void three_authors_of_two_one_and_no_books() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    author("Cid");
    book("A1", ann, 100);
    book("A2", ann, 200);
    book("B1", bob, 300);
  }

  private static List<String> titles(Author author) {
    return author.books.all().stream().map(book -> book.title).toList();
  }

  @Test
  void one_statement_loads_the_children_of_all_parents() {
    List<Author> authors =
        assertQueries(
            2, () -> Author.objects.prefetchRelated(Author_.books()).orderBy("name").all());
    assertNoQueries(
        () -> {
          assertThat(titles(authors.get(0))).containsExactlyInAnyOrder("A1", "A2");
          assertThat(titles(authors.get(1))).containsExactly("B1");
          assertThat(titles(authors.get(2))).isEmpty();
        });
  }

  @Test
  void the_number_of_statements_does_not_depend_on_the_number_of_parents() {
    IntStream.range(0, 50).forEach(i -> book("N" + i, author("N" + i)));
    assertQueries(2, () -> Author.objects.prefetchRelated(Author_.books()).all());
  }

  @Test
  void loaded_children_are_counted_and_walked_without_a_query() {
    Author ann = Author.objects.prefetchRelated(Author_.books()).get("name", "Ann");
    assertNoQueries(
        () -> {
          assertThat(ann.books.isLoaded()).isTrue();
          assertThat(ann.books.count()).isEqualTo(2);
          assertThat(ann.books.exists()).isTrue();
          int seen = 0;
          for (Book book : ann.books) {
            seen += book.title.isEmpty() ? 0 : 1;
          }
          assertThat(seen).isEqualTo(2);
        });
  }

  @Test
  void children_get_their_parent_without_a_query() {
    List<Author> authors = Author.objects.prefetchRelated(Author_.books()).orderBy("name").all();
    assertNoQueries(
        () -> {
          for (Book book : authors.get(0).books) {
            assertThat(book.author.get()).isSameAs(authors.get(0));
          }
        });
  }

  @Test
  void levels_take_one_statement_each() {
    review(Book.objects.get("title", "A1"), 5, true);
    review(Book.objects.get("title", "B1"), 3, true);
    List<Author> authors =
        assertQueries(
            3,
            () ->
                Author.objects
                    .prefetchRelated(Author_.books().prefetchRelated(Book_.reviews()))
                    .orderBy("name")
                    .all());
    assertNoQueries(
        () ->
            assertThat(authors.get(1).books.all().get(0).reviews.all().get(0).stars).isEqualTo(3));
  }

  @Test
  void names_reach_over_levels() {
    review(Book.objects.get("title", "B1"), 3, true);
    List<Author> authors =
        assertQueries(
            3, () -> Author.objects.prefetchRelated("books__reviews").orderBy("name").all());
    assertNoQueries(
        () -> assertThat(authors.get(1).books.all().get(0).reviews.count()).isEqualTo(1));
  }

  @Test
  void several_relations_take_one_statement_each() {
    article("X", Author.objects.get("name", "Cid"), 10);
    List<Author> authors =
        assertQueries(
            3,
            () ->
                Author.objects
                    .prefetchRelated(Author_.books(), Author_.articles())
                    .orderBy("name")
                    .all());
    assertNoQueries(() -> assertThat(authors.get(2).articles.count()).isEqualTo(1));
  }

  @Test
  void a_relation_that_is_named_twice_is_loaded_once() {
    assertQueries(
        3,
        () ->
            Author.objects
                .prefetchRelated(Author_.books())
                .prefetchRelated("books__reviews")
                .all());
  }

  @Test
  void what_is_loaded_already_is_not_loaded_again() {
    List<Book> joined =
        assertQueries(
            1,
            () -> Book.objects.selectRelated(Book_.author()).prefetchRelated(Book_.author()).all());
    assertThat(joined).hasSize(3);
    assertQueries(
        2,
        () ->
            Author.objects.prefetchRelated(Author_.books().prefetchRelated(Book_.author())).all());
    assertQueries(
        1,
        () -> {
          Book book = Book.objects.selectRelated("author").orderBy("title").all().get(0);
          assertThat(book.author.get().name).isEqualTo("Ann");
        });
  }

  @Test
  void no_parents_need_no_statement() {
    assertQueries(
        1, () -> Author.objects.filter("name", "Nobody").prefetchRelated(Author_.books()).all());
  }

  @Test
  void to_one_relations_are_loaded_once_for_each_object_pointed_to() {
    List<Book> books =
        assertQueries(2, () -> Book.objects.prefetchRelated(Book_.author()).orderBy("title").all());
    assertNoQueries(
        () -> assertThat(books.get(0).author.get()).isSameAs(books.get(1).author.get()));
  }

  @Test
  void a_nullable_to_one_relation_stays_null() {
    pupil("Eve", Author.objects.get("name", "Ann"));
    List<Author> authors =
        assertQueries(
            2, () -> Author.objects.prefetchRelated(Author_.mentor()).orderBy("name").all());
    assertNoQueries(
        () -> {
          assertThat(authors.get(0).mentor.orNull()).isNull();
          assertThat(authors.get(3).mentor.get().name).isEqualTo("Ann");
        });
  }

  @Test
  void the_reverse_end_of_a_one_to_one_is_loaded() {
    profile(Author.objects.get("name", "Bob"), 4);
    List<Author> authors =
        assertQueries(
            2, () -> Author.objects.prefetchRelated(Author_.profile()).orderBy("name").all());
    assertNoQueries(
        () -> {
          assertThat(authors.get(0).profile.orNull()).isNull();
          assertThat(authors.get(1).profile.get().stars).isEqualTo(4);
        });
  }

  @Test
  void many_to_many_children_share_one_instance_for_each_row() {
    Tag red = tag("red");
    Book.objects.get("title", "A1").tags.add(red, tag("blue"));
    Book.objects.get("title", "B1").tags.add(red);
    List<Book> books =
        assertQueries(2, () -> Book.objects.prefetchRelated(Book_.tags()).orderBy("title").all());
    assertNoQueries(
        () -> {
          assertThat(books.get(0).tags.all())
              .extracting(t -> t.name)
              .containsExactlyInAnyOrder("red", "blue");
          assertThat(books.get(1).tags.all()).isEmpty();
          assertThat(books.get(2).tags.all().get(0))
              .isSameAs(
                  books.get(0).tags.all().stream().filter(red::equals).findFirst().orElseThrow());
        });
  }

  @Test
  void many_to_many_is_loaded_from_its_other_side() {
    Tag red = tag("red");
    Book.objects.get("title", "A1").tags.add(red);
    Book.objects.get("title", "B1").tags.add(red);
    List<Tag> tags = assertQueries(2, () -> Tag.objects.prefetchRelated(Tag_.books()).all());
    assertNoQueries(() -> assertThat(tags.get(0).books.count()).isEqualTo(2));
  }

  @Test
  void children_are_narrowed_by_a_condition() {
    List<Author> authors =
        assertQueries(
            2,
            () ->
                Author.objects
                    .prefetchRelated(Author_.books().filter(Book_.pages.gt(150)))
                    .orderBy("name")
                    .all());
    assertNoQueries(() -> assertThat(titles(authors.get(0))).containsExactly("A2"));
  }

  @Test
  void children_come_in_the_order_asked_for() {
    List<Author> authors =
        Author.objects
            .prefetchRelated(Author_.books().orderBy(Book_.title.desc()))
            .orderBy("name")
            .all();
    assertNoQueries(() -> assertThat(titles(authors.get(0))).containsExactly("A2", "A1"));
  }

  @Test
  void the_first_few_children_of_each_parent_are_loaded() {
    book("A3", Author.objects.get("name", "Ann"), 300);
    book("B2", Author.objects.get("name", "Bob"), 400);
    List<Author> authors =
        assertQueries(
            2,
            () ->
                Author.objects
                    .prefetchRelated(Author_.books().orderBy(Book_.pages.desc()).limit(2))
                    .orderBy("name")
                    .all());
    assertNoQueries(
        () -> {
          assertThat(titles(authors.get(0))).containsExactly("A3", "A2");
          assertThat(titles(authors.get(1))).containsExactly("B2", "B1");
          assertThat(titles(authors.get(2))).isEmpty();
        });
  }

  @Test
  void narrowing_holds_on_every_level() {
    Book first = Book.objects.get("title", "A1");
    review(first, 5, true);
    review(first, 1, true);
    Author ann =
        Author.objects
            .prefetchRelated(
                Author_.books()
                    .filter(Book_.pages.lt(150))
                    .prefetchRelated(Book_.reviews().filter(Review_.stars.gt(3))))
            .get("name", "Ann");
    assertNoQueries(
        () -> {
          assertThat(titles(ann)).containsExactly("A1");
          assertThat(ann.books.all().get(0).reviews.count()).isEqualTo(1);
        });
  }

  @Test
  void what_hangs_below_a_joined_relation_is_loaded() {
    List<Book> books =
        assertQueries(
            2,
            () ->
                Book.objects
                    .selectRelated(Book_.author())
                    .prefetchRelated(Book_.author().books())
                    .orderBy("title")
                    .all());
    assertNoQueries(() -> assertThat(books.get(0).author.get().books.count()).isEqualTo(2));
  }

  @Test
  void relations_of_a_page_are_loaded_for_the_page() {
    List<Author> authors =
        assertQueries(
            2,
            () -> Author.objects.prefetchRelated(Author_.books()).orderBy("name").limit(1).all());
    assertThat(titles(authors.get(0))).hasSize(2);
  }

  @Test
  void a_list_that_was_handed_out_is_the_callers_own() {
    Author ann = Author.objects.prefetchRelated(Author_.books()).get("name", "Ann");
    ann.books.all().clear();
    assertThat(ann.books.count()).isEqualTo(2);
  }
}
