package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.avg;
import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.orm.query.Subqueries.exists;
import static dev.plinth.orm.query.Subqueries.outer;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.nicknamed;
import static dev.plinth.testkit.behaviour.Sample.profile;
import static dev.plinth.testkit.behaviour.Sample.pupil;
import static dev.plinth.testkit.behaviour.Sample.rated;
import static dev.plinth.testkit.behaviour.Sample.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.QuerySet;
import dev.plinth.orm.query.Condition;
import dev.plinth.orm.query.Q;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 10: exclude keeps exactly what filter drops. */
abstract class ExcludeBehaviour extends Behaviour {

  @BeforeEach
  void authors_with_and_without_a_nickname() {
    nicknamed("Ann", "annie");
    nicknamed("Bob", null);
    nicknamed("Cid", "CID");
  }

  @Test
  void exclude_keeps_rows_whose_condition_is_null() {
    assertThat(names(Author.objects.exclude(Author_.nickname.eq("annie"))))
        .containsExactlyInAnyOrder("Bob", "Cid");
  }

  @Test
  void exclude_by_name_keeps_rows_whose_condition_is_null() {
    assertThat(names(Author.objects.exclude("nickname", "annie")))
        .containsExactlyInAnyOrder("Bob", "Cid");
  }

  @Test
  void filter_and_exclude_share_all_rows_out() {
    author("Dan", 30);
    author("Eve", 60);
    List<Condition<Author>> conditions =
        List.of(
            Author_.nickname.eq("annie"),
            Author_.nickname.ne("annie"),
            Author_.nickname.contains("n"),
            Author_.nickname.iexact("cid"),
            Author_.nickname.in("annie", "CID"),
            Author_.nickname.isNull(),
            Author_.age.gt(40),
            Author_.age.range(20, 40),
            Author_.age.gt(40).or(Author_.nickname.eq("CID")),
            Author_.age.gt(40).and(Author_.nickname.isNull()),
            Author_.age.gt(40).not(),
            Author_.nickname.lower().eq("cid"),
            Author_.age.plus(1).lt(Author_.age));
    for (Condition<Author> condition : conditions) {
      List<String> kept = names(Author.objects.filter(condition));
      List<String> dropped = names(Author.objects.exclude(condition));
      assertThat(kept).as("%s", condition).doesNotContainAnyElementsOf(dropped);
      assertThat(kept.size() + dropped.size()).as("%s", condition).isEqualTo(5);
    }
  }

  @Test
  void filter_and_exclude_share_all_rows_out_across_relations() {
    Author ann = Author.objects.get("name", "Ann");
    Author dan = author("Dan", 30);
    dan.mentor.set(ann);
    dan.save();
    rated("A", ann, 4.5);
    rated("B", ann, null);
    rated("C", dan, null);
    profile(dan, 3);
    var young = Author.objects.filter(Author_.age.lt(40));
    List<Condition<Author>> conditions =
        List.of(
            Author_.mentor().name.eq("Ann"),
            Author_.mentor().name.ne("Ann"),
            Author_.mentor().mentor().name.isNull(),
            Author_.mentor().nickname.contains("nn").or(Author_.age.gt(29)),
            Author_.mentor().isNull(),
            Author_.mentor().eq(ann),
            Author_.mentor().ne(ann),
            Author_.mentor().in(List.of(ann, dan)),
            Author_.mentor().in(young),
            Author_.mentor().age.gt(Author_.age),
            Author_.profile().stars.gte(3),
            Author_.profile().isNull(),
            Author_.books().any(Book_.rating.gt(4.0)),
            Author_.books().none(Book_.rating.gt(4.0)),
            Author_.books().every(Book_.rating.gt(4.0)),
            Author_.books().isEmpty(),
            count(Author_.books()).gt(1L),
            sum(Author_.books(), Book_.pages).gt(100),
            avg(Author_.books(), Book_.rating).lt(4.0),
            max(Author_.books(), Book_.rating).isNull(),
            Author_.age.in(Author.objects.values(Author_.age)),
            Author_.age.eq(
                Author.objects.filter(Author_.name.eq("Dan")).values(Author_.age).limit(1)),
            exists(Book.objects.filter(Book_.title.eq(outer(Author_.nickname)))),
            Author_.nickname.startsWith(Author_.name),
            Author_.age.dividedBy(7).gt(3));
    for (Condition<Author> condition : conditions) {
      requireSharedOut(
          condition.toString(),
          Author.objects.filter(condition),
          Author.objects.exclude(condition));
      requireSharedOut(
          condition.toString(),
          Author.objects.exclude(condition.not()),
          Author.objects.filter(condition.not()));
    }
  }

  @Test
  void filter_and_exclude_share_all_rows_out_by_name() {
    Author ann = Author.objects.get("name", "Ann");
    pupil("Dan", ann);
    rated("A", ann, 4.5);
    rated("B", ann, null);
    List<Map<String, ?>> lookups =
        List.of(
            Map.of("nickname__icontains", "n"),
            Map.of("nickname__gt", "a", "name__lt", "C"),
            Map.of("age__in", List.of(1, 2)),
            Map.of("mentor__name", "Ann"),
            Map.of("mentor__nickname__ne", "x"),
            Map.of("mentor__mentor__isnull", true),
            Map.of("mentor", ann),
            Map.of("mentor__ne", ann),
            Map.of("mentor__in", List.of(ann)),
            Map.of("books__rating__gt", 4.0),
            Map.of("books__rating__gt", 4.0, "books__title", "B"),
            Map.of("books__isnull", true),
            Map.of("books__author__nickname", "annie", "age__isnull", true),
            Map.of("profile__stars", 3));
    for (Map<String, ?> lookup : lookups) {
      requireSharedOut(
          lookup.toString(), Author.objects.filter(lookup), Author.objects.exclude(lookup));
    }
  }

  private static void requireSharedOut(
      String condition, QuerySet<Author> kept, QuerySet<Author> dropped) {
    assertThat(Collections.disjoint(names(kept), names(dropped))).as(condition).isTrue();
    assertThat(kept.count() + dropped.count()).as(condition).isEqualTo(Author.objects.count());
  }

  @Test
  void exclude_of_several_conditions_drops_only_rows_that_keep_them_all() {
    assertThat(names(Author.objects.exclude(Author_.name.eq("Ann"), Author_.nickname.eq("CID"))))
        .containsExactlyInAnyOrder("Ann", "Bob", "Cid");
    assertThat(names(Author.objects.exclude(Author_.name.eq("Ann"), Author_.nickname.eq("annie"))))
        .containsExactlyInAnyOrder("Bob", "Cid");
  }

  @Test
  void exclude_of_several_names_drops_only_rows_that_keep_them_all() {
    assertThat(names(Author.objects.exclude(Map.of("name", "Ann", "nickname", "CID"))))
        .containsExactlyInAnyOrder("Ann", "Bob", "Cid");
  }

  @Test
  void exclude_twice_drops_rows_that_keep_either() {
    assertThat(
            names(
                Author.objects.exclude(Author_.name.eq("Ann")).exclude(Author_.nickname.eq("CID"))))
        .containsExactly("Bob");
  }

  @Test
  void not_within_not_is_the_condition_itself() {
    Condition<Author> named = Author_.nickname.eq("annie");
    assertThat(names(Author.objects.filter(named.not().not()))).containsExactly("Ann");
    assertThat(names(Author.objects.exclude(named.not()))).containsExactly("Ann");
  }

  @Test
  void not_of_or_is_neither() {
    Condition<Author> either = Author_.nickname.eq("annie").or(Author_.nickname.eq("CID"));
    assertThat(names(Author.objects.filter(either.not()))).containsExactly("Bob");
  }

  @Test
  void not_by_name_keeps_rows_whose_condition_is_null() {
    assertThat(names(Author.objects.filter(Q.of("nickname", "annie").not())))
        .containsExactlyInAnyOrder("Bob", "Cid");
  }

  @Test
  void exclude_across_a_nullable_relation_keeps_rows_without_the_relation() {
    Author ann = Author.objects.get(Author_.name.eq("Ann"));
    pupil("Eve", ann);
    assertThat(names(Author.objects.exclude(Author_.mentor().name.eq("Ann"))))
        .containsExactlyInAnyOrder("Ann", "Bob", "Cid");
    assertThat(names(Author.objects.exclude("mentor__name", "Ann")))
        .containsExactlyInAnyOrder("Ann", "Bob", "Cid");
  }

  @Test
  void exclude_across_a_nullable_column_behind_a_relation_keeps_rows_where_it_is_null() {
    Author ann = Author.objects.get(Author_.name.eq("Ann"));
    Author bob = Author.objects.get(Author_.name.eq("Bob"));
    book("A", ann);
    book("B", bob);
    assertThat(titles(Book.objects.exclude(Book_.author().nickname.eq("annie"))))
        .containsExactly("B");
  }

  @Test
  void exclude_across_a_to_many_relation_drops_parents_with_one_such_child() {
    Author ann = Author.objects.get(Author_.name.eq("Ann"));
    book("Long", ann, 900);
    book("Short", ann, 9);
    assertThat(names(Author.objects.exclude(Author_.books().any(Book_.pages.gt(500)))))
        .containsExactlyInAnyOrder("Bob", "Cid");
    assertThat(names(Author.objects.exclude("books__pages__gt", 500)))
        .containsExactlyInAnyOrder("Bob", "Cid");
  }

  @Test
  void exclude_without_a_condition_is_refused() {
    refused("query.no-condition", () -> Author.objects.exclude());
  }
}
