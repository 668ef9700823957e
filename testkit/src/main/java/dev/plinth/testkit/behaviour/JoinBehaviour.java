package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.city;
import static dev.plinth.testkit.behaviour.Sample.country;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.publisher;
import static dev.plinth.testkit.behaviour.Sample.resident;
import static dev.plinth.testkit.behaviour.Sample.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.query.Condition;
import dev.plinth.orm.query.Q;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 11: conditions across to-one relations that may be absent. */
abstract class JoinBehaviour extends Behaviour {

  @BeforeEach
  void residents_of_a_known_country_of_none_and_of_no_city() {
    resident("Ann", city("Oslo", country("no", "Norway")));
    resident("Bob", city("Atlantis", null));
    resident("Cid", null);
  }

  private static String text(Condition<Author> condition) {
    return Author.objects.filter(condition).sql().text().toUpperCase(Locale.ROOT);
  }

  @Test
  void a_condition_on_an_absent_relation_keeps_nothing() {
    assertThat(names(Author.objects.filter(Author_.home().name.ne("Oslo")))).containsExactly("Bob");
    assertThat(names(Author.objects.filter("home__name", "Oslo"))).containsExactly("Ann");
  }

  @Test
  void a_condition_that_needs_the_relation_joins_it_inner() {
    assertThat(text(Author_.home().name.eq("Oslo"))).doesNotContain("LEFT").contains("JOIN");
  }

  @Test
  void is_null_behind_a_relation_also_keeps_rows_without_the_relation() {
    assertThat(names(Author.objects.filter(Author_.home().country().isNull()).orderBy("name")))
        .containsExactly("Bob", "Cid");
    assertThat(names(Author.objects.filter("home__country__isnull", true).orderBy("name")))
        .containsExactly("Bob", "Cid");
    assertThat(names(Author.objects.filter(Author_.home().country().name.isNull()).orderBy("name")))
        .containsExactly("Bob", "Cid");
  }

  @Test
  void is_not_null_behind_a_relation_needs_all_of_it() {
    assertThat(names(Author.objects.filter(Author_.home().country().isNotNull())))
        .containsExactly("Ann");
    assertThat(names(Author.objects.filter("home__country__isnull", false))).containsExactly("Ann");
  }

  @Test
  void or_keeps_rows_without_the_relation_where_the_other_side_holds() {
    var either = Author_.home().name.eq("Oslo").or(Author_.name.eq("Cid"));
    assertThat(names(Author.objects.filter(either).orderBy("name"))).containsExactly("Ann", "Cid");
    assertThat(text(either)).contains("LEFT");
    assertThat(
            names(
                Author.objects
                    .filter(Q.of("home__name", "Oslo").or(Q.of("name", "Cid")))
                    .orderBy("name")))
        .containsExactly("Ann", "Cid");
  }

  @Test
  void or_over_two_relations_keeps_rows_that_have_only_one() {
    var either = Author_.home().country().name.eq("Norway").or(Author_.home().name.eq("Atlantis"));
    assertThat(names(Author.objects.filter(either).orderBy("name"))).containsExactly("Ann", "Bob");
  }

  @Test
  void and_after_or_joins_inner_again_where_it_can() {
    var both =
        Author_.home()
            .name
            .eq("Oslo")
            .or(Author_.name.eq("Ann"))
            .and(Author_.home().name.startsWith("O"));
    assertThat(names(Author.objects.filter(both))).containsExactly("Ann");
    assertThat(text(both)).doesNotContain("LEFT");
  }

  @Test
  void a_relation_that_is_named_twice_is_joined_once() {
    String text =
        text(Author_.home().name.eq("Oslo").and(Author_.home().country().name.eq("Norway")));
    assertThat(text.split("JOIN", -1)).hasSize(3);
  }

  @Test
  void the_key_behind_a_relation_needs_no_join() {
    assertThat(text(Author_.home().id.eq(1L))).doesNotContain("JOIN");
    assertThat(text(Author_.home().isNull())).doesNotContain("JOIN");
    assertThat(text(Author_.mentor().id.in(1L, 2L))).doesNotContain("JOIN");
  }

  @Test
  void a_chain_of_relations_of_one_kind_is_kept_apart() {
    Author ann = Author.objects.get("name", "Ann");
    Author bob = Author.objects.get("name", "Bob");
    Author cid = Author.objects.get("name", "Cid");
    bob.mentor.set(ann);
    bob.save();
    cid.mentor.set(bob);
    cid.save();
    assertThat(names(Author.objects.filter(Author_.mentor().mentor().name.eq("Ann"))))
        .containsExactly("Cid");
    assertThat(names(Author.objects.filter("mentor__mentor__isnull", true).orderBy("name")))
        .containsExactly("Ann", "Bob");
  }

  @Test
  void ordering_across_a_nullable_relation_keeps_rows_without_it() {
    assertThat(names(Author.objects.orderBy(Author_.home().name.asc().nullsLast())))
        .containsExactly("Bob", "Ann", "Cid");
    assertThat(
            names(
                Author.objects.orderBy(
                    Author_.home().country().name.asc().nullsLast(), Author_.name.asc())))
        .containsExactly("Ann", "Bob", "Cid");
  }

  @Test
  void ordering_and_filtering_share_a_join() {
    var query =
        Author.objects
            .filter(Author_.home().name.startsWith("O"))
            .orderBy(Author_.home().name.asc());
    assertThat(query.sql().text().split("JOIN", -1)).hasSize(2);
    assertThat(names(query)).containsExactly("Ann");
  }

  @Test
  void comparing_two_relations_keeps_rows_where_both_are_there() {
    Author ann = author("Eve");
    Book same = book("Same", ann);
    same.editor.set(ann);
    same.save();
    book("Without", ann);
    assertThat(titles(Book.objects.filter(Book_.author().id.eq(Book_.editor().id))))
        .containsExactly("Same");
    assertThat(titles(Book.objects.exclude(Book_.author().id.eq(Book_.editor().id))))
        .containsExactly("Without");
  }

  @Test
  void counting_across_a_nullable_relation_counts_rows_once() {
    Author ann = author("Eve");
    Book book = book("With", ann);
    book.publisher.set(publisher("Press"));
    book.save();
    book("Without", ann);
    assertThat(Book.objects.filter(Book_.publisher().name.isNull()).count()).isEqualTo(1);
    assertThat(
            Book.objects.filter(Book_.publisher().name.eq("Press").or(Book_.pages.gt(1))).count())
        .isEqualTo(2);
  }
}
