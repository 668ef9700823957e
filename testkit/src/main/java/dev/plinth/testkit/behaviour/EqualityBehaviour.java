package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.shelf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Shelf;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Point 35: when two objects are equal. */
abstract class EqualityBehaviour extends Behaviour {

  @Test
  void objects_of_one_row_are_equal() {
    Author ann = author("Ann");
    Author same = Author.objects.get(Author_.name.eq("Ann"));
    assertThat(same).isNotSameAs(ann).isEqualTo(ann).hasSameHashCodeAs(ann);
  }

  @Test
  void objects_of_different_rows_are_not_equal() {
    assertThat(author("Ann")).isNotEqualTo(author("Ann"));
  }

  @Test
  void a_change_of_other_columns_does_not_matter() {
    Author ann = author("Ann");
    Author same = Author.objects.get(Author_.name.eq("Ann"));
    same.name = "Anna";
    assertThat(same).isEqualTo(ann);
  }

  @Test
  void objects_of_different_models_are_not_equal() {
    Author ann = author("Ann");
    Book book = new Book();
    book.id = ann.id;
    assertThat((Object) book).isNotEqualTo(ann);
    assertThat(ann).isNotEqualTo(null);
  }

  @Test
  void an_unsaved_object_equals_only_itself() {
    Author one = new Author();
    Author other = new Author();
    Author same = one;
    assertThat(one).isEqualTo(same).isNotEqualTo(other);
    assertThat(new HashSet<>(List.of(one, other))).hasSize(2);
  }

  @Test
  void a_key_that_is_given_later_does_not_lose_the_object_in_a_hash_set() {
    Author ann = new Author();
    ann.name = "Ann";
    Set<Author> set = new HashSet<>(List.of(ann));
    ann.save();
    assertThat(set).contains(ann);
    assertThat(set.contains(ann)).isTrue();
  }

  @Test
  void composite_keys_are_compared_part_by_part() {
    Shelf shelf = shelf("A", 1);
    shelf("A", 2);
    Shelf same = Shelf.objects.get(List.of("A", 1));
    assertThat(same).isEqualTo(shelf).hasSameHashCodeAs(shelf);
    assertThat(same).isNotEqualTo(Shelf.objects.get(List.of("A", 2)));
  }

  @Test
  void equal_queries_are_equal_and_find_the_same() {
    var one = Author.objects.filter(Author_.age.gt(18)).orderBy("name").limit(3);
    var same = Author.objects.filter(Author_.age.gt(18)).orderBy("name").limit(3);
    var other = Author.objects.filter(Author_.age.gt(19)).orderBy("name").limit(3);
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
    assertThat(one.sql()).isEqualTo(same.sql());
  }

  @Test
  void an_object_prints_its_model_and_key() {
    Author ann = author("Ann");
    assertThat(ann).hasToString("Author(" + ann.id + ")");
    assertThat(new Author()).hasToString("Author(new)");
    assertThat(book("A", ann).author.toString()).contains("Author", String.valueOf(ann.id));
  }
}
