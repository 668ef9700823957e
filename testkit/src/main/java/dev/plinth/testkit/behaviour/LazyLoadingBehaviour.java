package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.profile;
import static dev.plinth.testkit.behaviour.Sample.pupil;
import static dev.plinth.testkit.behaviour.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.orm.meta.FetchMode;
import dev.plinth.orm.query.DoesNotExist;
import dev.plinth.orm.relation.FetchModes;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Point 24: touching a relation that was not loaded. */
@Committed({Tag.class, Book.class, Author.class})
abstract class LazyLoadingBehaviour extends Behaviour {

  @BeforeEach
  void three_books_of_two_authors() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    book("A1", ann);
    book("A2", ann);
    book("B1", bob);
  }

  private static List<Book> books(FetchMode mode) {
    return Book.objects.fetchMode(mode).orderBy("title").all();
  }

  @Test
  void peers_is_the_default_and_loads_for_all_objects_of_the_result() {
    List<Book> books = Book.objects.orderBy("title").all();
    assertQueries(1, () -> assertThat(books.get(0).author.get().name).isEqualTo("Ann"));
    assertNoQueries(
        () -> {
          assertThat(books.get(1).author.get()).isSameAs(books.get(0).author.get());
          assertThat(books.get(2).author.get().name).isEqualTo("Bob");
        });
  }

  @Test
  void peers_loads_children_for_all_parents_of_the_result() {
    List<Author> authors = Author.objects.orderBy("name").all();
    assertQueries(1, () -> assertThat(authors.get(0).books.all()).hasSize(2));
    assertNoQueries(() -> assertThat(authors.get(1).books.all()).hasSize(1));
  }

  @Test
  void peers_holds_on_the_next_level_too() {
    List<Book> books = Book.objects.orderBy("title").all();
    assertQueries(
        2, () -> books.forEach(book -> assertThat(book.author.get().books.all()).isNotEmpty()));
  }

  @Test
  void one_loads_for_itself_only() {
    List<Book> books = books(FetchMode.ONE);
    assertQueries(1, () -> assertThat(books.get(0).author.get().name).isEqualTo("Ann"));
    assertQueries(1, () -> assertThat(books.get(2).author.get().name).isEqualTo("Bob"));
    assertNoQueries(() -> books.get(2).author.get());
  }

  @Test
  void forbid_names_relation_and_fix() {
    List<Book> books = books(FetchMode.FORBID);
    assertNoQueries(
        () ->
            refused(
                "relation.not-loaded",
                () -> books.get(0).author.get(),
                "Book",
                "author",
                "selectRelated"));
    Author ann = Author.objects.fetchMode(FetchMode.FORBID).get("name", "Ann");
    refused("relation.not-loaded", () -> ann.books.all(), "books", "prefetchRelated");
  }

  @Test
  void a_database_has_a_mode_of_its_own_and_a_query_another_one() {
    FetchModes.set(db, FetchMode.FORBID);
    try {
      Book book = Book.objects.get("title", "A1");
      refused("relation.not-loaded", () -> book.author.get(), "selectRelated");
      assertThat(books(FetchMode.PEERS).get(0).author.get().name).isEqualTo("Ann");
    } finally {
      FetchModes.set(db, FetchMode.PEERS);
    }
    assertThat(Book.objects.get("title", "A1").author.get().name).isEqualTo("Ann");
  }

  @Test
  void forbid_lets_what_was_loaded_through() {
    Book book = Book.objects.selectRelated("author").fetchMode(FetchMode.FORBID).get("title", "A1");
    assertThat(book.author.get().name).isEqualTo("Ann");
  }

  @Test
  void the_key_of_a_relation_never_loads() {
    Author ann = Author.objects.get("name", "Ann");
    Book book = Book.objects.fetchMode(FetchMode.FORBID).get("title", "A1");
    assertNoQueries(() -> assertThat(book.author.id()).isEqualTo(ann.id));
    assertThat(book.author.isLoaded()).isFalse();
  }

  @Test
  void a_relation_to_nothing_is_known_without_a_query() {
    Author ann = Author.objects.get("name", "Ann");
    assertNoQueries(
        () -> {
          assertThat(ann.mentor.isNull()).isTrue();
          assertThat(ann.mentor.orNull()).isNull();
          assertThat(ann.mentor.id()).isNull();
        });
  }

  @Test
  void get_of_a_relation_to_nothing_does_not_exist() {
    Author ann = Author.objects.get("name", "Ann");
    assertThatExceptionOfType(DoesNotExist.class)
        .isThrownBy(() -> ann.mentor.get())
        .withMessageContaining("orNull()");
  }

  @Test
  void the_reverse_end_of_a_one_to_one_loads_for_all() {
    profile(Author.objects.get("name", "Ann"), 3);
    List<Author> authors = Author.objects.orderBy("name").all();
    assertQueries(1, () -> assertThat(authors.get(0).profile.get().stars).isEqualTo(3));
    assertNoQueries(() -> assertThat(authors.get(1).profile.orNull()).isNull());
  }

  @Test
  void many_to_many_loads_for_all() {
    Book.objects.get("title", "A1").tags.add(tag("red"), tag("blue"));
    List<Book> books = Book.objects.orderBy("title").all();
    assertQueries(1, () -> assertThat(books.get(0).tags.all()).hasSize(2));
    assertNoQueries(() -> assertThat(books.get(1).tags.all()).isEmpty());
  }

  @Test
  void it_works_outside_any_transaction() {
    Book book = Book.objects.get("title", "A1");
    assertThat(db.inTransaction()).isFalse();
    assertThat(book.author.get().name).isEqualTo("Ann");
  }

  @Test
  void it_works_from_another_thread() {
    Book book = Book.objects.get("title", "A1");
    assertThat(db.async(() -> book.author.get().name).join()).isEqualTo("Ann");
  }

  @Test
  void a_new_object_loads_what_its_key_points_to() {
    Book book = new Book();
    book.author.setId(Author.objects.get("name", "Bob").id);
    assertThat(book.author.get().name).isEqualTo("Bob");
  }

  @Test
  void an_object_that_was_just_saved_loads_its_relations() {
    Author eve = pupil("Eve", Author.objects.get("name", "Ann"));
    assertQueries(1, () -> assertThat(eve.books.all()).isEmpty());
    assertNoQueries(() -> assertThat(eve.mentor.get().name).isEqualTo("Ann"));
  }

  @Test
  void counting_an_unloaded_relation_counts_in_the_database() {
    Author ann = Author.objects.get("name", "Ann");
    var log = sent(() -> assertThat(ann.books.count()).isEqualTo(2));
    assertThat(log.last().text()).containsIgnoringCase("count(");
    assertThat(ann.books.isLoaded()).isFalse();
  }

  @Test
  void a_query_made_from_a_relation_is_always_asked() {
    Author ann = Author.objects.prefetchRelated("books").get("name", "Ann");
    assertQueries(1, () -> assertThat(ann.books.filter("title", "A1").all()).hasSize(1));
  }

  @Test
  void the_children_of_an_unsaved_object_are_refused() {
    refused("query.unsaved-object", () -> new Author().books.filter("title", "A1").all(), "Save");
  }

  /** What each of many threads sees that touch the same objects at the same time. */
  private <R> Set<R> seenByManyThreads(Supplier<R> touch) {
    int threads = 8;
    CyclicBarrier together = new CyclicBarrier(threads);
    List<CompletableFuture<R>> seen = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int i = 0; i < threads; i++) {
        seen.add(CompletableFuture.supplyAsync(() -> touchTogether(together, touch), pool));
      }
      return seen.stream().map(CompletableFuture::join).collect(Collectors.toSet());
    } finally {
      pool.shutdown();
    }
  }

  private static <R> R touchTogether(CyclicBarrier together, Supplier<R> touch) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    return touch.get();
  }

  @RepeatedTest(10)
  void threads_that_share_a_result_see_the_same_related_objects() {
    List<Book> books = Book.objects.orderBy("title").all();
    Set<List<Integer>> authors =
        seenByManyThreads(
            () -> books.stream().map(b -> System.identityHashCode(b.author.get())).toList());
    assertThat(authors).hasSize(1);
    List<Author> parents = Author.objects.orderBy("name").all();
    Set<List<Integer>> children =
        seenByManyThreads(
            () ->
                parents.stream()
                    .flatMap(parent -> parent.books.all().stream())
                    .map(System::identityHashCode)
                    .toList());
    assertThat(children).hasSize(1);
  }

  @RepeatedTest(10)
  void threads_that_share_a_result_load_a_column_that_was_left_out() {
    List<Book> books = Book.objects.defer(Book_.title).orderBy("id").all();
    assertThat(seenByManyThreads(() -> books.stream().map(b -> b.get(Book_.title)).toList()))
        .containsExactly(List.of("A1", "A2", "B1"));
  }
}
