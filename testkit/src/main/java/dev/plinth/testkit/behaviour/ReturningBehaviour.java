package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.save.DeleteListener;
import dev.plinth.orm.save.Registration;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Point 32: the rows that an update or a delete met, as objects. */
@Needs(Capability.RETURNING)
abstract class ReturningBehaviour extends Behaviour {

  @Test
  void an_update_answers_its_rows_as_they_are_now() {
    author("Ann", 20);
    author("Bob", 40);
    List<Author> grown =
        assertQueries(
            1,
            () ->
                Author.objects
                    .filter(Author_.age.gt(30))
                    .updateReturning(Author_.age.set(Author_.age.plus(1))));
    assertThat(grown).singleElement().returns("Bob", a -> a.name).returns(41, a -> a.age);
    assertNoQueries(() -> grown.get(0).save());
    grown.get(0).age = 50;
    grown.get(0).save();
    assertThat(Author.objects.get(Author_.name.eq("Bob")).age).isEqualTo(50);
  }

  @Test
  void an_update_over_relations_answers_its_rows() {
    book("A1", author("Ann"), 100);
    book("B1", author("Bob"), 100);
    List<Book> books =
        Book.objects
            .filter(Book_.author().name.eq("Ann"))
            .prefetchRelated(Book_.author())
            .updateReturning(Book_.title.set("new"));
    assertNoQueries(() -> assertThat(books.get(0).author.get().name).isEqualTo("Ann"));
    assertThat(books).extracting(book -> book.title).containsExactly("new");
  }

  @Test
  void an_update_of_nothing_answers_nothing() {
    assertThat(Author.objects.filter(Author_.age.gt(30)).updateReturning(Author_.age.set(1)))
        .isEmpty();
    assertNoQueries(
        () -> assertThat(Author.objects.none().updateReturning(Author_.age.set(1))).isEmpty());
  }

  @Test
  void a_delete_answers_the_rows_that_went() {
    author("Ann", 20);
    author("Bob", 40);
    List<Author> gone = Author.objects.filter(Author_.age.gt(30)).deleteReturning();
    assertThat(gone).extracting(author -> author.name).containsExactly("Bob");
    assertThat(gone.get(0).isPersisted()).isFalse();
    assertThat(Author.objects.values(Author_.name).all()).containsExactly("Ann");
    gone.get(0).insert();
    assertThat(Author.objects.count()).isEqualTo(2);
  }

  @Test
  void a_delete_that_somebody_listens_to_answers_its_rows_too() {
    author("Ann");
    List<String> heard = new ArrayList<>();
    Registration listening =
        Author.objects.onDelete(
            new DeleteListener<>() {
              @Override
              public void afterDelete(Author author) {
                heard.add(author.name);
              }
            });
    try (listening) {
      assertThat(Author.objects.deleteReturning()).hasSize(1);
    }
    assertThat(heard).containsExactly("Ann");
    assertThat(Author.objects.exists()).isFalse();
  }

  @Test
  void the_objects_of_a_relation_are_deleted_and_answered() {
    Author ann = author("Ann");
    Book book = book("A1", ann, 100);
    ann.books.all();
    assertThat(ann.books.deleteReturning()).containsExactly(book);
    assertNoQueries(() -> assertThat(ann.books.all()).isEmpty());
  }
}
