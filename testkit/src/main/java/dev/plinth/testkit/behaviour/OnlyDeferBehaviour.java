package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.orm.meta.FetchMode;
import dev.plinth.orm.query.DoesNotExist;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 25: columns that are left out. */
abstract class OnlyDeferBehaviour extends Behaviour {

  @BeforeEach
  void two_authors() {
    author("Ann", 20);
    author("Bob", 40);
  }

  private static String selected(String text) {
    return text.substring(0, text.indexOf("FROM"));
  }

  @Test
  void only_reads_the_columns_and_the_key() {
    assertThat(selected(Author.objects.only(Author_.name).sql().text()))
        .contains("name", "id")
        .doesNotContain("age", "nickname", "mentor");
    assertThat(Author.objects.only("name").sql())
        .isEqualTo(Author.objects.only(Author_.name).sql());
  }

  @Test
  void defer_reads_all_other_columns() {
    assertThat(selected(Author.objects.defer(Author_.age).sql().text()))
        .contains("name", "id", "nickname")
        .doesNotContain("\"age\"");
    assertThat(Author.objects.defer("age").sql())
        .isEqualTo(Author.objects.defer(Author_.age).sql());
  }

  @Test
  void the_key_is_never_left_out() {
    assertThat(selected(Author.objects.defer(Author_.id).sql().text())).contains("\"id\"");
  }

  @Test
  void columns_that_were_read_need_no_query() {
    Author ann = Author.objects.only(Author_.name).get("name", "Ann");
    assertNoQueries(() -> assertThat(ann.get(Author_.name)).isEqualTo("Ann"));
    assertThat(ann.isLoaded(Author_.name)).isTrue();
    assertThat(ann.isLoaded(Author_.age)).isFalse();
  }

  @Test
  void a_column_that_was_left_out_loads_for_all_peers() {
    List<Author> authors = Author.objects.only(Author_.name).orderBy("name").all();
    assertQueries(1, () -> assertThat(authors.get(0).get(Author_.age)).isEqualTo(20));
    assertNoQueries(() -> assertThat(authors.get(1).get(Author_.age)).isEqualTo(40));
    assertThat(authors.get(1).age).isEqualTo(40);
  }

  @Test
  void a_column_that_was_left_out_loads_alone_in_mode_one() {
    List<Author> authors =
        Author.objects.only(Author_.name).fetchMode(FetchMode.ONE).orderBy("name").all();
    assertQueries(1, () -> assertThat(authors.get(0).get(Author_.age)).isEqualTo(20));
    assertQueries(1, () -> assertThat(authors.get(1).get(Author_.age)).isEqualTo(40));
  }

  @Test
  void a_column_that_was_left_out_is_refused_in_mode_forbid() {
    Author ann = Author.objects.defer(Author_.age).fetchMode(FetchMode.FORBID).get("name", "Ann");
    assertNoQueries(
        () -> refused("relation.not-loaded", () -> ann.get(Author_.age), "Author", "age"));
  }

  @Test
  void saving_writes_only_what_was_loaded_and_changed() {
    Author ann = Author.objects.only(Author_.name).get("name", "Ann");
    ann.name = "Anna";
    var log = sent(ann::save);
    assertThat(log.count()).isEqualTo(1);
    assertThat(log.last().text()).contains("name").doesNotContain("age", "nickname");
    assertThat(Author.objects.get("name", "Anna").age).isEqualTo(20);
  }

  @Test
  void saving_an_unchanged_object_with_columns_left_out_sends_nothing() {
    Author ann = Author.objects.only(Author_.name).get("name", "Ann");
    assertNoQueries(() -> ann.save());
  }

  @Test
  void a_column_that_was_left_out_and_set_is_written() {
    Author ann = Author.objects.only(Author_.name).get("name", "Ann");
    ann.age = 21;
    ann.save();
    assertThat(Author.objects.get("name", "Ann").age).isEqualTo(21);
  }

  @Test
  void a_relation_that_was_left_out_and_set_to_nothing_is_written() {
    Author bob = Author.objects.get("name", "Bob");
    for (String by : List.of("object", "key")) {
      Author.objects.filter(Author_.name.eq("Ann")).update("mentor", bob);
      Author ann = Author.objects.only(Author_.name).get("name", "Ann");
      if (by.equals("object")) {
        ann.mentor.set(null);
      } else {
        ann.mentor.setId(null);
      }
      assertThat(ann.mentor.id()).isNull();
      ann.save();
      assertThat(Author.objects.get("name", "Ann").mentor.id()).isNull();
    }
  }

  @Test
  void loading_a_column_later_does_not_undo_changes() {
    Author ann = Author.objects.only(Author_.name).get("name", "Ann");
    ann.name = "Anna";
    assertThat(ann.get(Author_.age)).isEqualTo(20);
    assertThat(ann.name).isEqualTo("Anna");
  }

  @Test
  void a_relation_whose_column_was_left_out_loads_when_touched() {
    book("A", Author.objects.get("name", "Ann"));
    Book book = Book.objects.only(Book_.title).get("title", "A");
    assertThat(book.author.get().name).isEqualTo("Ann");
  }

  @Test
  void a_relation_by_name_is_kept_by_its_columns() {
    book("A", Author.objects.get("name", "Ann"));
    assertThat(selected(Book.objects.only("title", "author").sql().text()))
        .contains("author_id")
        .doesNotContain("pages");
  }

  @Test
  void only_takes_the_place_of_an_earlier_only() {
    assertThat(selected(Author.objects.only("name").only("age").sql().text()))
        .contains("age")
        .doesNotContain("\"name\"");
  }

  @Test
  void defer_adds_to_an_earlier_defer() {
    assertThat(selected(Author.objects.defer("name").defer("age").sql().text()))
        .contains("nickname")
        .doesNotContain("\"age\"", "\"name\"");
  }

  @Test
  void a_column_of_another_model_is_refused() {
    Author ann = Author.objects.get("name", "Ann");
    refused("model.not-own-column", () -> ann.get(Book_.title), "Author");
    refused("query.unknown-field", () -> Author.objects.only("titel").all(), "'titel'");
  }

  @Test
  void columns_left_out_also_load_for_related_objects() {
    book("A", Author.objects.get("name", "Ann"));
    Author ann = Author.objects.prefetchRelated("books").defer("age").get("name", "Ann");
    assertThat(ann.books.count()).isEqualTo(1);
    assertThat(ann.get(Author_.age)).isEqualTo(20);
  }

  @Test
  void the_key_of_a_relation_whose_column_was_left_out_loads_when_asked_for() {
    Author ann = Author.objects.get("name", "Ann");
    book("A", ann);
    book("B", ann);
    List<Book> books = Book.objects.only(Book_.title).orderBy("title").all();
    assertQueries(1, () -> assertThat(books.get(0).author.id()).isEqualTo(ann.id));
    assertNoQueries(() -> assertThat(books.get(1).author.id()).isEqualTo(ann.id));
  }

  @Test
  void relations_that_are_loaded_along_bring_their_columns() {
    book("A", Author.objects.get("name", "Ann"));
    Book joined = Book.objects.only(Book_.title).selectRelated(Book_.author()).get("title", "A");
    assertNoQueries(() -> assertThat(joined.author.get().name).isEqualTo("Ann"));
    Book prefetched =
        assertQueries(
            2,
            () -> Book.objects.only(Book_.title).prefetchRelated(Book_.author()).get("title", "A"));
    assertNoQueries(() -> assertThat(prefetched.author.get().name).isEqualTo("Ann"));
  }

  @Test
  void several_objects_of_one_row_all_load_what_was_left_out() {
    Author ann = Author.objects.get("name", "Ann");
    book("A", ann);
    book("B", ann);
    List<Book> books = Book.objects.selectRelated(Book_.author()).orderBy("title").all();
    books.forEach(b -> assertThat(b.author.get().get(Author_.age)).isEqualTo(20));
  }

  @Test
  void a_column_of_a_vanished_row_does_not_exist() {
    Author ann = Author.objects.only(Author_.name).get("name", "Ann");
    Author.objects.filter("name", "Ann").delete();
    assertThatExceptionOfType(DoesNotExist.class).isThrownBy(() -> ann.get(Author_.age));
  }
}
