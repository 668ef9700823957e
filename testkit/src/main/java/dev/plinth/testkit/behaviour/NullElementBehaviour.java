package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.save.OnConflict;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Tag;
import dev.plinth.testkit.model.Tag_;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Points 2, 30 and 34: null where a call takes many objects is refused before anything is sent. */
@SuppressWarnings("NullAway") // the mistake under test
abstract class NullElementBehaviour extends Behaviour {
  private static final String ID = "save.null-object";
  private static final @Nullable Tag NO_TAG = null;
  private static final @Nullable Author NOBODY = null;

  private static Author unsaved(String name) {
    Author author = new Author();
    author.name = name;
    return author;
  }

  private void refusedBeforeSql(String id, ThrowingCallable call, String... words) {
    assertThat(sent(() -> refused(id, call, words)).texts()).isEmpty();
  }

  @Test
  void a_bulk_create_with_null_in_it_creates_nothing() {
    List<Author> authors = Arrays.asList(unsaved("Ann"), unsaved("Bob"), null);
    refusedBeforeSql(ID, () -> Author.objects.bulkCreate(authors), "Author", "position 2");
    refusedBeforeSql(
        ID, () -> Author.objects.bulkCreate(authors, OnConflict.ignore()), "position 2");
    assertThat(authors.get(0).isPersisted()).isFalse();
    assertThat(Author.objects.exists()).isFalse();
  }

  @Test
  void an_upsert_of_null_is_refused() {
    refusedBeforeSql(
        ID, () -> Tag.objects.upsert(NO_TAG, OnConflict.on(Tag_.name)), "Tag", "position 0");
  }

  @Test
  void a_bulk_update_with_null_in_it_changes_nothing() {
    Author ann = author("Ann", 30);
    ann.age = 31;
    List<Author> authors = Arrays.asList(ann, null);
    refusedBeforeSql(ID, () -> Author.objects.bulkUpdate(authors, Author_.age), "position 1");
    refusedBeforeSql(ID, () -> Author.objects.bulkUpdate(authors, "age"), "position 1");
    assertThat(Author.objects.get(ann.id).age).isEqualTo(30);
  }

  @Test
  void null_is_no_key() {
    Author ann = author("Ann");
    refusedBeforeSql(
        "query.null-key", () -> Author.objects.inBulk(Arrays.asList(ann.id, null)), "position 1");
  }

  @Test
  void a_many_to_many_takes_no_null() {
    Book book = book("A", author("Ann"));
    Tag red = tag("red");
    book.tags.add(red);
    List<Consumer<List<Tag>>> calls =
        List.of(book.tags::add, book.tags::remove, book.tags::set, book.tags::bulkCreate);
    assertThat(calls)
        .allSatisfy(
            call ->
                refusedBeforeSql(
                    ID, () -> call.accept(Arrays.asList(red, null)), "Book.tags", "position 1"));
    refusedBeforeSql(ID, () -> book.tags.add(red, null), "Book.tags", "position 1");
    refusedBeforeSql(ID, () -> book.tags.add(NO_TAG), "Book.tags", "position 0");
    refusedBeforeSql(ID, () -> book.tags.remove(NO_TAG), "Book.tags", "position 0");
    assertThat(book.tags.all()).containsExactly(red);
    assertThat(Tag.objects.count()).isEqualTo(1);
  }

  @Test
  void the_reverse_of_a_foreign_key_takes_no_null() {
    Author ann = author("Ann");
    Book book = book("A", author("Bob"));
    refusedBeforeSql(ID, () -> ann.books.add(book, null), "Author.books", "position 1");
    refusedBeforeSql(ID, () -> ann.books.set(Arrays.asList(null, book)), "position 0");
    assertThat(Book.objects.get(book.id).author.id()).isNotEqualTo(ann.id);
  }

  @Test
  void nulls_among_related_objects_are_dropped_like_those_among_values() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    ann.mentor.set(bob);
    ann.save();
    List<Author> mentors = Arrays.asList(bob, null);
    assertThat(names(Author.objects.filter(Author_.mentor().in(mentors)))).containsExactly("Ann");
    assertThat(names(Author.objects.filter("mentor__in", mentors))).containsExactly("Ann");
    assertThat(names(Author.objects.exclude(Author_.mentor().in(mentors)))).isEmpty();
    assertThat(names(Author.objects.exclude("mentor__in", mentors))).isEmpty();
    assertThat(names(Author.objects.exclude(Author_.mentor().in(List.of(bob)))))
        .containsExactly("Bob");
  }

  @Test
  void a_relation_contains_no_null() {
    refused("query.null-comparison", () -> Author_.books().contains(null), "isEmpty()");
    refused("query.null-comparison", () -> Author_.age.in((List<Integer>) null), "age", "isNull()");
    refused(
        "query.null-comparison",
        () -> Book_.author().in((List<Author>) null),
        "author",
        "isNull()");
    refused(
        "query.null-comparison",
        () -> Author.objects.filter("age__in", null).all(),
        "age",
        "isNull()");
    assertThat(Author_.mentor().eq(NOBODY)).isEqualTo(Author_.mentor().isNull());
  }
}
