package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 26: rows one after another. */
@Committed({Book.class, Author.class})
abstract class StreamBehaviour extends Behaviour {

  @BeforeEach
  void ten_authors_with_a_book_each() {
    IntStream.range(0, 10).forEach(i -> book("B" + i, author("A" + i, i)));
  }

  private void requireAllConnectionsBack() {
    assertThat(db.pool().active()).isZero();
  }

  @Test
  void a_query_set_is_walked_in_a_loop_with_one_statement() {
    List<String> names = new ArrayList<>();
    assertQueries(
        1,
        () -> {
          for (Author author : Author.objects.filter("age__lt", 3).orderBy("-age")) {
            names.add(author.name);
          }
        });
    for (String name : Author.objects.filter("age", 9).values(Author_.name)) {
      names.add(name);
    }
    assertThat(names).containsExactly("A2", "A1", "A0", "A9");
    requireAllConnectionsBack();
  }

  @Test
  void a_stream_answers_the_rows_in_order() {
    try (Stream<Author> authors = Author.objects.orderBy("age").stream(3)) {
      assertThat(authors.map(a -> a.name))
          .containsExactly("A0", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9");
    }
    requireAllConnectionsBack();
  }

  @Test
  void a_stream_that_is_exhausted_gives_its_connection_back() {
    Stream<Author> authors = Author.objects.stream(4);
    assertThat(authors.count()).isEqualTo(10);
    requireAllConnectionsBack();
  }

  @Test
  void a_stream_that_is_closed_early_gives_its_connection_back() {
    try (Stream<Author> authors = Author.objects.stream(2)) {
      assertThat(authors.findFirst()).isPresent();
    }
    requireAllConnectionsBack();
  }

  @Test
  void a_stream_that_fails_gives_its_connection_back() {
    Stream<Author> authors = Author.objects.stream(2);
    assertThatIllegalStateException()
        .isThrownBy(
            () -> {
              try (authors) {
                authors.forEach(
                    author -> {
                      throw new IllegalStateException("enough");
                    });
              }
            });
    requireAllConnectionsBack();
  }

  @Test
  void a_stream_whose_statement_fails_gives_its_connection_back() {
    assertThatExceptionOfType(dev.plinth.db.DatabaseException.class)
        .isThrownBy(
            () -> {
              try (Stream<String> rows =
                  db.stream(dev.plinth.sql.Sql.of("SELECT nothing FROM nowhere"), r -> "", 5)) {
                rows.forEach(row -> assertThat(row).isEmpty());
              }
            });
    requireAllConnectionsBack();
  }

  @Test
  void a_stream_of_nothing_is_empty() {
    try (Stream<Author> none = Author.objects.filter("name", "Nobody").stream()) {
      assertThat(none).isEmpty();
    }
    try (Stream<Author> none = Author.objects.none().stream()) {
      assertThat(none).isEmpty();
    }
    requireAllConnectionsBack();
  }

  @Test
  void values_are_streamed_too() {
    try (Stream<Integer> ages = Author.objects.orderBy("age").values(Author_.age).stream(3)) {
      assertThat(ages.mapToInt(Integer::intValue).sum()).isEqualTo(45);
    }
    requireAllConnectionsBack();
  }

  @Test
  void relations_are_prefetched_chunk_by_chunk() {
    assertQueries(
        1 + 3,
        () -> {
          try (Stream<Author> authors =
              Author.objects.prefetchRelated(Author_.books()).orderBy("age").stream(4)) {
            assertThat(authors.mapToLong(author -> author.books.count()).sum()).isEqualTo(10);
          }
        });
    requireAllConnectionsBack();
  }

  @Test
  void as_many_streams_as_connections_load_relations_along() {
    List<Stream<Author>> streams = new ArrayList<>();
    try {
      for (int i = 0; i < db.pool().max(); i++) {
        streams.add(Author.objects.prefetchRelated(Author_.books()).stream(4));
      }
      assertThat(streams)
          .allSatisfy(
              authors ->
                  assertThat(authors.mapToLong(author -> author.books.count()).sum())
                      .isEqualTo(10));
    } finally {
      streams.forEach(Stream::close);
    }
    requireAllConnectionsBack();
  }

  @Test
  void touching_a_relation_loads_it_for_the_chunk() {
    assertQueries(
        1 + 2,
        () -> {
          try (Stream<Book> books = Book.objects.orderBy("title").stream(5)) {
            List<String> names = books.map(book -> book.author.get().name).toList();
            assertThat(names).hasSize(10);
          }
        });
    requireAllConnectionsBack();
  }

  @Test
  void other_statements_run_while_a_stream_is_open() {
    try (Stream<Author> authors = Author.objects.orderBy("age").stream(2)) {
      Iterator<Author> iterator = authors.iterator();
      iterator.next();
      assertThat(Author.objects.count()).isEqualTo(10);
      assertThat(iterator.next().name).isEqualTo("A1");
    }
    requireAllConnectionsBack();
  }

  @Test
  void a_stream_within_a_transaction_uses_its_connection() {
    db.transaction(
        () -> {
          author("A10", 10);
          try (Stream<Author> authors = Author.objects.stream(3)) {
            assertThat(authors.count()).isEqualTo(11);
          }
        });
    requireAllConnectionsBack();
  }

  @Test
  void a_nested_block_that_fails_leaves_the_stream_around_it_open() {
    db.transaction(
        () -> {
          try (Stream<Author> authors = Author.objects.prefetchRelated("books").stream(3)) {
            authors.forEach(author -> saveAndFail(author));
          }
        });
    assertThat(Author.objects.filter(Author_.active.isFalse()).count()).isEqualTo(5);
    requireAllConnectionsBack();
  }

  private void saveAndFail(Author author) {
    try {
      db.transaction(
          () -> {
            author.active = false;
            author.save();
            if (Objects.requireNonNull(author.age) % 2 == 0) {
              throw new IllegalStateException("on purpose");
            }
          });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("on purpose");
    }
  }

  @Test
  void a_stream_ends_with_the_nested_block_that_failed() {
    db.transaction(
        () -> {
          List<Stream<Author>> kept = new ArrayList<>();
          assertThatIllegalStateException()
              .isThrownBy(
                  () ->
                      db.transaction(
                          () -> {
                            kept.add(Author.objects.stream(3));
                            throw new IllegalStateException("on purpose");
                          }));
          refused("transaction.stream-ended", () -> kept.get(0).count(), "Read it to its end");
          assertThat(Author.objects.count()).isEqualTo(10);
        });
  }

  @Test
  void a_stream_outlives_the_nested_block_that_opened_it_within_the_transaction() {
    db.transaction(
        () -> {
          try (Stream<Author> authors = db.transaction(() -> Author.objects.stream(3))) {
            assertThat(authors.count()).isEqualTo(10);
          }
        });
    requireAllConnectionsBack();
  }

  @Test
  void a_chunk_of_nothing_is_refused() {
    refused("query.bad-chunk", () -> Author.objects.stream(0), "0");
  }

  @Test
  void objects_that_were_handed_out_are_not_kept() {
    try (Stream<Author> authors = Author.objects.prefetchRelated("books").stream(2)) {
      Iterator<Author> iterator = authors.iterator();
      WeakReference<Author> first = new WeakReference<>(iterator.next());
      IntStream.range(0, 6).forEach(i -> iterator.next());
      for (int i = 0; i < 100 && first.get() != null; i++) {
        System.gc();
      }
      assertThat(first.get()).isNull();
      assertThat(iterator.hasNext()).isTrue();
    }
  }

  @Test
  void an_error_of_the_loop_gives_the_connection_back() {
    AssertionError onPurpose = new AssertionError("on purpose");
    Stream<Author> authors = Author.objects.prefetchRelated("books").stream(2);
    assertThatThrownBy(
            () ->
                authors.forEach(
                    author -> {
                      throw onPurpose;
                    }))
        .isSameAs(onPurpose);
    requireAllConnectionsBack();
    Stream<String> names =
        Author.objects
            .select(Author_.name)
            .<String>into(
                name -> {
                  throw onPurpose;
                })
            .stream(2);
    assertThatThrownBy(names::count).isSameAs(onPurpose);
    requireAllConnectionsBack();
  }

  @Test
  void streamed_objects_can_be_saved() {
    List<Author> changed;
    try (Stream<Author> authors = Author.objects.orderBy("age").limit(2).stream(1)) {
      changed = authors.toList();
    }
    changed.forEach(
        author -> {
          author.active = false;
          author.save();
        });
    assertThat(Author.objects.filter(Author_.active.isFalse()).count()).isEqualTo(2);
  }
}
