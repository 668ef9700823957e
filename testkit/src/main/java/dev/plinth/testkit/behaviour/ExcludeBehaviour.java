package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.nicknamed;
import static dev.plinth.testkit.behaviour.Sample.pupil;
import static dev.plinth.testkit.behaviour.Sample.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.query.Condition;
import dev.plinth.orm.query.Q;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
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
