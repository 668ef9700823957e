package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.Query;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points 12 and 13: the order of rows. */
abstract class OrderingBehaviour extends Behaviour {

  @BeforeEach
  void authors_of_two_ages_and_one_of_none() {
    author("Bob", 40);
    author("Ann", 20);
    author("Dan", null);
    author("Cid", 40);
  }

  private static String order(Query<Author, Author, ?> query) {
    return String.join(" ", names(query));
  }

  @Test
  void keys_are_taken_in_turn() {
    var ordered = Author.objects.filter(Author_.age.isNotNull());
    assertThat(order(ordered.orderBy(Author_.age.asc(), Author_.name.desc())))
        .isEqualTo("Ann Cid Bob");
    assertThat(order(ordered.orderBy(Author_.age.desc(), Author_.name.asc())))
        .isEqualTo("Bob Cid Ann");
  }

  @Test
  void names_order_like_columns() {
    assertThat(order(Author.objects.orderBy("name"))).isEqualTo("Ann Bob Cid Dan");
    assertThat(order(Author.objects.orderBy("-name"))).isEqualTo("Dan Cid Bob Ann");
    assertThat(order(Author.objects.filter("age__isnull", false).orderBy("-age", "name")))
        .isEqualTo("Bob Cid Ann");
  }

  @Test
  void a_later_order_takes_the_place_of_an_earlier_one() {
    assertThat(order(Author.objects.orderBy("name").orderBy("-name"))).isEqualTo("Dan Cid Bob Ann");
  }

  @Test
  void an_empty_order_takes_an_earlier_one_away() {
    assertThat(Author.objects.orderBy("name").orderBy(new String[0]).sql().text())
        .doesNotContainIgnoringCase("order by");
  }

  @Test
  void there_is_no_order_unless_asked_for() {
    assertThat(Author.objects.sql().text()).doesNotContainIgnoringCase("order by");
  }

  @Test
  void reverse_turns_every_key_round() {
    var ordered = Author.objects.filter(Author_.age.isNotNull());
    assertThat(order(ordered.orderBy(Author_.age.asc(), Author_.name.desc()).reverse()))
        .isEqualTo("Bob Cid Ann");
    assertThat(order(Author.objects.orderBy("name").reverse().reverse()))
        .isEqualTo("Ann Bob Cid Dan");
  }

  @Test
  void reverse_turns_nulls_round_too() {
    var ordered = Author.objects.orderBy(Author_.age.asc().nullsFirst(), Author_.name.asc());
    assertThat(order(ordered)).isEqualTo("Dan Ann Bob Cid");
    assertThat(order(ordered.reverse())).isEqualTo("Cid Bob Ann Dan");
  }

  @Test
  void reverse_without_an_order_is_by_the_key() {
    assertThat(order(Author.objects.reverse())).isEqualTo("Cid Dan Ann Bob");
  }

  @Test
  void nulls_first_and_last_hold_in_both_directions() {
    assertThat(order(Author.objects.orderBy(Author_.age.asc().nullsFirst(), Author_.name.asc())))
        .isEqualTo("Dan Ann Bob Cid");
    assertThat(order(Author.objects.orderBy(Author_.age.asc().nullsLast(), Author_.name.asc())))
        .isEqualTo("Ann Bob Cid Dan");
    assertThat(order(Author.objects.orderBy(Author_.age.desc().nullsFirst(), Author_.name.asc())))
        .isEqualTo("Dan Bob Cid Ann");
    assertThat(order(Author.objects.orderBy(Author_.age.desc().nullsLast(), Author_.name.asc())))
        .isEqualTo("Bob Cid Ann Dan");
  }

  @Test
  void first_and_last_follow_the_order() {
    var byName = Author.objects.orderBy(Author_.name.asc());
    assertThat(byName.first()).hasValueSatisfying(a -> assertThat(a.name).isEqualTo("Ann"));
    assertThat(byName.last()).hasValueSatisfying(a -> assertThat(a.name).isEqualTo("Dan"));
  }

  @Test
  void first_and_last_without_an_order_use_the_key() {
    assertThat(Author.objects.all()).isNotEmpty();
    assertThat(Author.objects.first()).hasValueSatisfying(a -> assertThat(a.name).isEqualTo("Bob"));
    assertThat(Author.objects.last()).hasValueSatisfying(a -> assertThat(a.name).isEqualTo("Cid"));
  }

  @Test
  void first_and_last_of_nothing_are_empty() {
    var nobody = Author.objects.filter(Author_.name.eq("Zoe"));
    assertThat(nobody.first()).isEmpty();
    assertThat(nobody.last()).isEmpty();
  }

  @Test
  void first_reads_one_row() {
    assertThat(sent(() -> Author.objects.first()).last().text()).contains("LIMIT 1");
  }

  @Test
  void rows_are_ordered_by_expressions() {
    assertThat(
            order(
                Author.objects.orderBy(
                    Author_.age.modulo(3).desc().nullsLast(), Author_.name.asc())))
        .isEqualTo("Ann Bob Cid Dan");
    assertThat(order(Author.objects.orderBy(Author_.name.lower().desc())))
        .isEqualTo("Dan Cid Bob Ann");
  }

  @Test
  void rows_are_ordered_across_a_to_one_relation() {
    book("A", Author.objects.get("name", "Cid"));
    book("B", Author.objects.get("name", "Ann"));
    assertThat(titles(Book.objects.orderBy(Book_.author().name.asc()))).containsExactly("B", "A");
    assertThat(titles(Book.objects.orderBy("-author__name"))).containsExactly("A", "B");
  }

  @Test
  void ordering_by_a_relation_is_by_its_key() {
    Author cid = Author.objects.get("name", "Cid");
    Author ann = Author.objects.get("name", "Ann");
    book("A", cid);
    book("B", ann);
    assertThat(titles(Book.objects.orderBy("author"))).containsExactly("B", "A");
  }

  @Test
  void rows_are_ordered_by_an_aggregate_over_a_to_many_relation() {
    Author ann = Author.objects.get("name", "Ann");
    book("A", ann);
    book("B", ann);
    book("C", Author.objects.get("name", "Dan"));
    assertThat(order(Author.objects.orderBy(count(Author_.books()).desc(), Author_.name.asc())))
        .isEqualTo("Ann Dan Bob Cid");
  }

  @Test
  void ordering_across_a_to_many_relation_is_refused_and_names_an_aggregate() {
    refused(
        "query.order-across-many",
        () -> Author.objects.orderBy("books__title").all(),
        "books",
        "count(");
  }

  @Test
  void a_query_is_unchanged_by_what_is_made_from_it() {
    var byName = Author.objects.orderBy("name");
    var same = byName.sql();
    byName.filter(Author_.age.gt(1)).limit(1).all();
    byName.reverse().all();
    assertThat(byName.sql()).isEqualTo(same);
    assertThat(order(byName)).isEqualTo("Ann Bob Cid Dan");
  }
}
