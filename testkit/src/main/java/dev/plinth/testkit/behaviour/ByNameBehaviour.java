package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.query.Q;
import dev.plinth.testkit.SqlLog;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Color;
import dev.plinth.testkit.model.Everything;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 8: lookups by name, and what is wrong with a wrong one. */
abstract class ByNameBehaviour extends Behaviour {

  @BeforeEach
  void two_authors_with_a_book_each() {
    book("A", author("Ann", 20), 100);
    book("B", author("Bob", 40), 200);
  }

  @Test
  void a_name_asks_the_same_as_a_column() {
    assertThat(Author.objects.filter("age__gte", 18).sql())
        .isEqualTo(Author.objects.filter(Author_.age.gte(18)).sql());
    assertThat(Author.objects.filter("name__icontains", "n").sql())
        .isEqualTo(Author.objects.filter(Author_.name.icontains("n")).sql());
    assertThat(Book.objects.filter("author__name", "Ann").sql())
        .isEqualTo(Book.objects.filter(Book_.author().name.eq("Ann")).sql());
  }

  @Test
  void names_may_be_written_as_columns_too() {
    assertThat(titles(Book.objects.filter("author_id", Author.objects.get("name", "Ann").id)))
        .containsExactly("A");
  }

  @Test
  void a_relation_is_looked_up_by_object_and_by_key() {
    Author ann = Author.objects.get("name", "Ann");
    assertThat(titles(Book.objects.filter("author", ann))).containsExactly("A");
    assertThat(titles(Book.objects.filter("author", ann.id))).containsExactly("A");
    assertThat(titles(Book.objects.filter("author__id", ann.id))).containsExactly("A");
  }

  @Test
  void several_lookups_of_one_map_all_have_to_be_kept() {
    assertThat(names(Author.objects.filter(Map.of("age__gte", 18, "name", "Bob"))))
        .containsExactly("Bob");
  }

  @Test
  void lookups_are_combined_by_or_and_and_not() {
    Q young = Q.of("age__lt", 30);
    Q bob = Q.of("name", "Bob");
    assertThat(names(Author.objects.filter(young.or(bob)))).containsExactlyInAnyOrder("Ann", "Bob");
    assertThat(names(Author.objects.filter(young.and(bob)))).isEmpty();
    assertThat(names(Author.objects.filter(young.not()))).containsExactly("Bob");
    assertThat(names(Author.objects.filter(young.and(bob.not())))).containsExactly("Ann");
  }

  @Test
  void an_unknown_field_is_refused_with_the_nearest_name_and_all_fields() {
    refused(
        "query.unknown-field",
        () -> Author.objects.filter("nmae", "Ann").all(),
        "'nmae'",
        "Author",
        "Did you mean 'name'?",
        "age",
        "nickname");
  }

  @Test
  void an_unknown_field_behind_a_relation_is_refused_with_its_model() {
    refused(
        "query.unknown-field",
        () -> Book.objects.filter("author__agee", 1).all(),
        "'agee'",
        "Author",
        "Did you mean 'age'?");
  }

  @Test
  void a_name_far_from_all_others_gets_no_suggestion() {
    assertThat(refused("query.unknown-field", () -> Author.objects.filter("zzzzzz", 1).all()))
        .message()
        .doesNotContain("Did you mean");
  }

  @Test
  void an_unknown_lookup_is_refused_with_the_nearest_name() {
    refused(
        "query.unknown-lookup",
        () -> Author.objects.filter("age__gtee", 18).all(),
        "'gtee'",
        "Did you mean 'gte'?");
  }

  @Test
  void a_lookup_that_the_type_does_not_have_is_refused() {
    refused(
        "query.unknown-lookup",
        () -> Author.objects.filter("age__icontains", 1).all(),
        "icontains",
        "age");
    refused(
        "query.unknown-lookup", () -> Author.objects.filter("name__year", 1).all(), "year", "name");
    refused("query.unknown-lookup", () -> Author.objects.filter("active__gt__x", 1).all());
  }

  @Test
  void a_value_of_a_wrong_type_is_refused() {
    refused(
        "query.wrong-type",
        () -> Author.objects.filter("age", "old").all(),
        "age",
        "Integer",
        "String");
    refused("query.wrong-type", () -> Author.objects.filter("active", 17).all(), "active");
    refused("query.wrong-type", () -> Author.objects.filter("age__in", 17).all(), "age");
    refused("query.wrong-type", () -> Author.objects.filter("age__isnull", "yes").all());
    refused("query.wrong-type", () -> Author.objects.filter("age__range", 17).all(), "age");
  }

  @Test
  void an_object_of_another_model_is_refused() {
    Book book = Book.objects.get("title", "A");
    refused("query.wrong-model", () -> Book.objects.filter("author", book).all(), "Author");
  }

  @Test
  void nothing_is_sent_for_a_wrong_name() {
    SqlLog log =
        sent(() -> refused("query.unknown-field", () -> Author.objects.filter("x", 1).all()));
    assertThat(log.count()).isZero();
  }

  @Test
  void a_name_is_never_read_as_sql() {
    refused("query.unknown-field", () -> Author.objects.filter("name\" = '' OR 1=1 --", 1).all());
    refused("query.unknown-field", () -> Author.objects.orderBy("name; DROP TABLE authors").all());
  }

  @Test
  void the_names_of_constants_stand_for_enums() {
    new Everything().save();
    assertThat(Everything.objects.filter("color", "RED").count()).isEqualTo(1);
    assertThat(Everything.objects.filter("color__in", List.of("RED", Color.BLUE)).count())
        .isEqualTo(1);
    refused(
        "query.wrong-type",
        () -> Everything.objects.filter("color", "PINK").count(),
        "Color",
        "RED");
  }

  @Test
  void unknown_names_to_order_by_are_refused() {
    refused("query.unknown-field", () -> Author.objects.orderBy("-nam").all(), "'name'");
  }

  @Test
  void unknown_names_to_load_are_refused() {
    refused("query.unknown-field", () -> Book.objects.selectRelated("autor").all(), "'author'");
    refused("query.unknown-field", () -> Author.objects.prefetchRelated("bookz").all(), "'books'");
  }

  @Test
  void unknown_names_to_aggregate_are_refused() {
    refused("query.unknown-field", () -> Author.objects.aggregate("agee", "AVG"), "'age'");
    refused("query.unknown-aggregate", () -> Author.objects.aggregate("age", "AVGE"), "AVG");
  }

  @Test
  void values_by_name_come_as_maps_in_order() {
    assertThat(Book.objects.orderBy("title").values("title", "author__name").all())
        .containsExactly(
            Map.of("title", "A", "author__name", "Ann"),
            Map.of("title", "B", "author__name", "Bob"));
  }
}
