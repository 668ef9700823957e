package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.profile;
import static dev.plinth.testkit.behaviour.Sample.publisher;
import static dev.plinth.testkit.behaviour.Sample.review;
import static dev.plinth.testkit.behaviour.Sample.tag;
import static dev.plinth.testkit.behaviour.Sample.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Review_;
import dev.plinth.testkit.model.Tag;
import dev.plinth.testkit.model.Tag_;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 9: conditions across to-many relations. */
abstract class RelationFilterBehaviour extends Behaviour {
  private Author ann = new Author();
  private Author bob = new Author();

  @BeforeEach
  void an_author_of_two_books_one_of_one_and_one_of_none() {
    ann = author("Ann");
    bob = author("Bob");
    author("Cid");
    book("Long", ann, 900);
    book("Short", ann, 9);
    book("Middle", bob, 90);
  }

  @Test
  void any_asks_for_at_least_one_child_and_never_multiplies_rows() {
    assertThat(names(Author.objects.filter(Author_.books().any(Book_.pages.gt(1))).orderBy("name")))
        .containsExactly("Ann", "Bob");
    assertThat(Author.objects.filter(Author_.books().any(Book_.pages.gt(1))).count()).isEqualTo(2);
  }

  @Test
  void the_conditions_of_one_any_speak_of_one_child() {
    var both = Author_.books().any(Book_.pages.gt(500), Book_.title.eq("Short"));
    assertThat(names(Author.objects.filter(both))).isEmpty();
    var apart =
        Author_.books().any(Book_.pages.gt(500)).and(Author_.books().any(Book_.title.eq("Short")));
    assertThat(names(Author.objects.filter(apart))).containsExactly("Ann");
  }

  @Test
  void the_names_of_one_filter_speak_of_one_child() {
    assertThat(
            names(Author.objects.filter(Map.of("books__pages__gt", 500, "books__title", "Short"))))
        .isEmpty();
    assertThat(
            names(Author.objects.filter(Map.of("books__pages__gt", 500, "books__title", "Long"))))
        .containsExactly("Ann");
  }

  @Test
  void the_names_of_chained_filters_may_speak_of_different_children() {
    assertThat(
            names(Author.objects.filter("books__pages__gt", 500).filter("books__title", "Short")))
        .containsExactly("Ann");
  }

  @Test
  void rows_never_multiply_by_name() {
    assertThat(names(Author.objects.filter("books__pages__gt", 1).orderBy("name")))
        .containsExactly("Ann", "Bob");
    assertThat(Author.objects.filter("books__pages__gt", 1).count()).isEqualTo(2);
  }

  @Test
  void conditions_in_one_filter_and_in_chained_filters_are_anded() {
    var once = Author.objects.filter(Author_.name.startsWith("A"), Author_.active.isTrue());
    var chained =
        Author.objects.filter(Author_.name.startsWith("A")).filter(Author_.active.isTrue());
    assertThat(names(once)).isEqualTo(names(chained)).containsExactly("Ann");
    assertThat(once.sql()).isEqualTo(chained.sql());
  }

  @Test
  void none_keeps_parents_without_such_a_child() {
    assertThat(
            names(Author.objects.filter(Author_.books().none(Book_.pages.gt(500))).orderBy("name")))
        .containsExactly("Bob", "Cid");
  }

  @Test
  void every_keeps_parents_whose_children_all_agree_and_those_without_children() {
    assertThat(
            names(Author.objects.filter(Author_.books().every(Book_.pages.gt(50))).orderBy("name")))
        .containsExactly("Bob", "Cid");
  }

  @Test
  void every_does_not_count_a_child_whose_condition_is_null_as_kept() {
    assertThat(names(Author.objects.filter(Author_.books().every(Book_.rating.gt(0.0)))))
        .containsExactly("Cid");
  }

  @Test
  void parents_with_and_without_children_are_found() {
    assertThat(names(Author.objects.filter(Author_.books().isEmpty()))).containsExactly("Cid");
    assertThat(names(Author.objects.filter(Author_.books().isNotEmpty()).orderBy("name")))
        .containsExactly("Ann", "Bob");
  }

  @Test
  void isnull_of_a_reverse_relation_finds_parents_without_children() {
    assertThat(names(Author.objects.filter("books__isnull", true))).containsExactly("Cid");
    assertThat(names(Author.objects.filter("books__isnull", false).orderBy("name")))
        .containsExactly("Ann", "Bob");
    assertThat(names(Author.objects.filter("books", null))).containsExactly("Cid");
  }

  @Test
  void a_child_is_found_in_a_relation() {
    Book middle = Book.objects.get("title", "Middle");
    assertThat(names(Author.objects.filter(Author_.books().contains(middle))))
        .containsExactly("Bob");
    assertThat(names(Author.objects.filter("books", middle))).containsExactly("Bob");
  }

  @Test
  void conditions_nest_over_two_to_many_relations() {
    Book middle = Book.objects.get("title", "Middle");
    review(middle, 5, true);
    review(middle, 1, false);
    var praised = Author_.books().any(Book_.reviews().any(Review_.stars.eq(5)));
    assertThat(names(Author.objects.filter(praised))).containsExactly("Bob");
    assertThat(names(Author.objects.filter("books__reviews__stars", 5))).containsExactly("Bob");
    assertThat(
            names(
                Author.objects.filter(
                    Map.of("books__reviews__stars", 5, "books__reviews__verified", false))))
        .isEmpty();
  }

  @Test
  void conditions_reach_across_a_many_to_many_relation_from_both_sides() {
    Tag red = tag("red");
    Tag blue = tag("blue");
    Book longest = Book.objects.get("title", "Long");
    longest.tags.add(red, blue);
    assertThat(titles(Book.objects.filter(Book_.tags().any(Tag_.name.in("red", "blue")))))
        .containsExactly("Long");
    assertThat(titles(Book.objects.filter("tags__name", "red"))).containsExactly("Long");
    assertThat(Tag.objects.filter(Tag_.books().any(Book_.pages.gt(500))).count()).isEqualTo(2);
    assertThat(Tag.objects.filter("books__author__name", "Ann").count()).isEqualTo(2);
  }

  @Test
  void conditions_reach_across_a_reverse_one_to_one() {
    profile(ann, 5);
    profile(bob, 3);
    assertThat(names(Author.objects.filter(Author_.profile().stars.gt(4)))).containsExactly("Ann");
    assertThat(names(Author.objects.filter("profile__stars__lt", 4))).containsExactly("Bob");
    assertThat(names(Author.objects.filter(Author_.profile().isNull()))).containsExactly("Cid");
    assertThat(names(Author.objects.filter("profile__isnull", true))).containsExactly("Cid");
  }

  @Test
  void two_relations_to_one_model_are_kept_apart() {
    Book longest = Book.objects.get("title", "Long");
    longest.editor.set(bob);
    longest.save();
    assertThat(names(Author.objects.filter(Author_.edited().any(Book_.pages.gt(1)))))
        .containsExactly("Bob");
    assertThat(
            titles(
                Book.objects.filter(Book_.author().name.eq("Ann"), Book_.editor().name.eq("Bob"))))
        .containsExactly("Long");
  }

  @Test
  void conditions_behind_to_many_and_to_one_relations_combine() {
    Book longest = Book.objects.get("title", "Long");
    longest.publisher.set(publisher("Press"));
    longest.save();
    assertThat(
            names(Author.objects.filter(Author_.books().any(Book_.publisher().name.eq("Press")))))
        .containsExactly("Ann");
    assertThat(names(Author.objects.filter("books__publisher__name", "Press")))
        .containsExactly("Ann");
  }

  @Test
  void a_related_set_is_a_query_narrowed_to_its_owner() {
    assertThat(titles(ann.books.filter(Book_.pages.lt(100)))).containsExactly("Short");
    assertThat(ann.books.exclude(Book_.pages.lt(100)).count()).isEqualTo(1);
    assertThat(titles(ann.books.orderBy(Book_.title.asc()))).containsExactly("Long", "Short");
    assertThat(ann.books.filter("title", "Middle").exists()).isFalse();
  }

  @Test
  void an_unsaved_object_in_a_condition_is_refused() {
    refused("query.unsaved-object", () -> Book_.author().eq(new Author()), "Save it first");
    refused("query.unsaved-object", () -> Book_.author().in(List.of(ann, new Author())));
  }
}
