package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.city;
import static dev.plinth.testkit.behaviour.Sample.country;
import static dev.plinth.testkit.behaviour.Sample.profile;
import static dev.plinth.testkit.behaviour.Sample.pupil;
import static dev.plinth.testkit.behaviour.Sample.resident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.meta.FetchMode;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Profile;
import dev.plinth.testkit.model.Profile_;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Point 22: to-one relations loaded by joins. */
abstract class SelectRelatedBehaviour extends Behaviour {

  @Test
  void one_statement_loads_rows_with_their_relation() {
    Author ann = author("Ann", 20);
    book("A", ann);
    book("B", ann);
    List<Book> books =
        assertQueries(1, () -> Book.objects.selectRelated(Book_.author()).orderBy("title").all());
    assertNoQueries(
        () -> assertThat(books).extracting(b -> b.author.get().name).containsExactly("Ann", "Ann"));
    assertThat(books.get(0).author.get().age).isEqualTo(20);
  }

  @Test
  void a_chain_of_relations_is_loaded_in_one_statement() {
    Author ann = resident("Ann", city("Oslo", country("no", "Norway")));
    book("A", ann);
    Book found =
        assertQueries(
            1, () -> Book.objects.selectRelated(Book_.author().home().country()).get("title", "A"));
    assertNoQueries(
        () -> assertThat(found.author.get().home.get().country.get().name).isEqualTo("Norway"));
  }

  @Test
  void a_null_relation_stays_null_and_is_known_to_be() {
    resident("Ann", null);
    resident("Bob", city("Atlantis", null));
    List<Author> authors =
        assertQueries(
            1, () -> Author.objects.selectRelated(Author_.home().country()).orderBy("name").all());
    assertNoQueries(
        () -> {
          assertThat(authors.get(0).home.orNull()).isNull();
          assertThat(authors.get(1).home.get().name).isEqualTo("Atlantis");
          assertThat(authors.get(1).home.get().country.orNull()).isNull();
        });
  }

  @Test
  void rows_without_the_relation_are_kept() {
    resident("Ann", null);
    resident("Bob", city("Oslo", null));
    assertThat(Author.objects.selectRelated(Author_.home()).all()).hasSize(2);
    assertThat(Author.objects.selectRelated(Author_.home()).count()).isEqualTo(2);
  }

  @Test
  void several_relations_to_one_model_are_kept_apart() {
    Book made = book("A", author("Ann"));
    made.editor.set(author("Bob"));
    made.save();
    Book found =
        assertQueries(
            1, () -> Book.objects.selectRelated(Book_.author(), Book_.editor()).get("title", "A"));
    assertNoQueries(
        () -> {
          assertThat(found.author.get().name).isEqualTo("Ann");
          assertThat(found.editor.get().name).isEqualTo("Bob");
        });
  }

  @Test
  void a_relation_to_the_same_model_is_loaded() {
    pupil("Cid", pupil("Bob", author("Ann")));
    Author cid =
        assertQueries(
            1, () -> Author.objects.selectRelated(Author_.mentor().mentor()).get("name", "Cid"));
    assertNoQueries(() -> assertThat(cid.mentor.get().mentor.get().name).isEqualTo("Ann"));
  }

  @Test
  void the_reverse_end_of_a_one_to_one_is_loaded_or_known_to_be_absent() {
    profile(author("Ann"), 5);
    author("Bob");
    List<Author> authors =
        assertQueries(
            1, () -> Author.objects.selectRelated(Author_.profile()).orderBy("name").all());
    assertNoQueries(
        () -> {
          assertThat(authors.get(0).profile.get().stars).isEqualTo(5);
          assertThat(authors.get(1).profile.orNull()).isNull();
        });
  }

  @Test
  void both_ends_of_a_loaded_one_to_one_know_each_other() {
    profile(author("Ann"), 5);
    Author ann =
        assertQueries(1, () -> Author.objects.selectRelated(Author_.profile()).get("name", "Ann"));
    assertNoQueries(() -> assertThat(ann.profile.get().author.get()).isSameAs(ann));
    Profile profile =
        assertQueries(1, () -> Profile.objects.selectRelated(Profile_.author()).get("stars", 5));
    assertNoQueries(() -> assertThat(profile.author.get().profile.get()).isSameAs(profile));
  }

  @Test
  void names_load_the_same() {
    book("A", resident("Ann", city("Oslo", null)));
    assertThat(Book.objects.selectRelated("author__home").sql())
        .isEqualTo(Book.objects.selectRelated(Book_.author().home()).sql());
  }

  @Test
  void loaded_relations_are_filtered_and_ordered_by_the_same_join() {
    book("A", author("Ann"));
    book("B", author("Bob"));
    var query =
        Book.objects
            .selectRelated(Book_.author())
            .filter(Book_.author().name.eq("Bob"))
            .orderBy(Book_.author().name.asc());
    assertThat(query.sql().text().split("JOIN", -1)).hasSize(2);
    assertThat(query.all()).extracting(b -> b.author.get().name).containsExactly("Bob");
  }

  @Test
  void a_page_of_joined_rows_is_a_page_of_rows() {
    Author ann = author("Ann");
    book("A", ann);
    book("B", ann);
    book("C", ann);
    assertThat(Book.objects.selectRelated(Book_.author()).orderBy("title").limit(2).all())
        .extracting(b -> b.title)
        .containsExactly("A", "B");
  }

  @Test
  void count_and_exists_need_no_join() {
    book("A", author("Ann"));
    var query = Book.objects.selectRelated(Book_.author());
    assertThat(sent(query::count).last().text()).doesNotContainIgnoringCase("join");
    assertThat(sent(query::exists).last().text()).doesNotContainIgnoringCase("join");
  }

  @Test
  void joined_objects_can_be_changed_and_saved() {
    book("A", author("Ann"));
    Book found = Book.objects.selectRelated(Book_.author()).get("title", "A");
    found.author.get().name = "Anna";
    found.author.get().save();
    assertThat(Author.objects.filter("name", "Anna").exists()).isTrue();
  }

  @Test
  void loaded_relations_are_there_where_lazy_loading_is_forbidden() {
    book("A", author("Ann"));
    Book found =
        Book.objects.selectRelated(Book_.author()).fetchMode(FetchMode.FORBID).get("title", "A");
    assertThat(found.author.get().name).isEqualTo("Ann");
  }
}
