package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points 1 and 2: what null means in a condition. */
abstract class NullBehaviour extends Behaviour {
  private static final @Nullable Integer NOTHING = null;

  @BeforeEach
  void one_author_of_known_age_and_one_of_unknown() {
    author("Ann", 40);
    author("Bob", null);
  }

  @Test
  void eq_null_keeps_the_rows_that_are_null() {
    assertThat(names(Author.objects.filter(Author_.age.eq(NOTHING)))).containsExactly("Bob");
  }

  @Test
  void ne_null_keeps_the_rows_that_are_not_null() {
    assertThat(names(Author.objects.filter(Author_.age.ne(NOTHING)))).containsExactly("Ann");
  }

  @Test
  void eq_null_by_name_keeps_the_rows_that_are_null() {
    assertThat(names(Author.objects.filter("age", null))).containsExactly("Bob");
    assertThat(names(Author.objects.filter("age__exact", null))).containsExactly("Bob");
  }

  @Test
  void ne_null_by_name_keeps_the_rows_that_are_not_null() {
    assertThat(names(Author.objects.filter("age__ne", null))).containsExactly("Ann");
  }

  @Test
  void exclude_eq_null_keeps_the_rows_that_are_not_null() {
    assertThat(names(Author.objects.exclude(Author_.age.eq(NOTHING)))).containsExactly("Ann");
    assertThat(names(Author.objects.exclude("age", null))).containsExactly("Ann");
  }

  @Test
  void exclude_ne_null_keeps_the_rows_that_are_null() {
    assertThat(names(Author.objects.exclude(Author_.age.ne(NOTHING)))).containsExactly("Bob");
  }

  @Test
  void isnull_by_name_asks_both_ways() {
    assertThat(names(Author.objects.filter("age__isnull", true))).containsExactly("Bob");
    assertThat(names(Author.objects.filter("age__isnull", false))).containsExactly("Ann");
  }

  @Test
  @SuppressWarnings("NullAway") // the mistake under test
  void any_other_operator_refuses_null_and_names_is_null() {
    for (String operator : List.of("gt", "gte", "lt", "lte")) {
      refused(
          "query.null-comparison",
          () -> Author.objects.filter("age__" + operator, null).all(),
          "isNull()");
    }
    refused("query.null-comparison", () -> Author_.age.gt(NOTHING), "isNull()");
  }

  @Test
  @SuppressWarnings("NullAway") // the mistake under test
  void a_search_for_null_text_is_refused() {
    refused("query.null-comparison", () -> Author_.name.contains((String) null), "isNull()");
    refused(
        "query.null-comparison",
        () -> Author.objects.filter("name__icontains", null).all(),
        "isNull()");
  }

  @Test
  void in_nothing_is_empty_and_sends_no_sql() {
    assertThat(sent(() -> assertThat(names(Author.objects.filter(Author_.age.in()))).isEmpty()))
        .returns(0, log -> log.count());
  }

  @Test
  void count_and_exists_of_in_nothing_send_no_sql() {
    var none = Author.objects.filter(Author_.age.in(List.of()));
    assertThat(
            sent(
                () -> {
                  assertThat(none.count()).isZero();
                  assertThat(none.exists()).isFalse();
                  assertThat(none.first()).isEmpty();
                }))
        .returns(0, log -> log.count());
  }

  @Test
  void exclude_in_nothing_is_everything() {
    assertThat(names(Author.objects.exclude(Author_.age.in())))
        .containsExactlyInAnyOrder("Ann", "Bob");
    assertThat(names(Author.objects.exclude("age__in", List.of())))
        .containsExactlyInAnyOrder("Ann", "Bob");
  }

  @Test
  void in_nothing_within_or_leaves_the_other_side() {
    var either = Author_.age.in().or(Author_.name.eq("Bob"));
    assertThat(names(Author.objects.filter(either))).containsExactly("Bob");
  }

  @Test
  void nulls_inside_in_are_dropped_for_filter() {
    List<@Nullable Integer> ages = Arrays.asList(40, null);
    assertThat(names(Author.objects.filter(Author_.age.in(ages)))).containsExactly("Ann");
  }

  @Test
  void in_nothing_but_null_is_empty() {
    List<@Nullable Integer> ages = Collections.singletonList(null);
    assertThat(names(Author.objects.filter(Author_.age.in(ages)))).isEmpty();
  }

  @Test
  void exclude_in_with_null_drops_the_rows_that_are_null_too() {
    author("Cid", 50);
    List<@Nullable Integer> ages = Arrays.asList(40, null);
    assertThat(names(Author.objects.exclude(Author_.age.in(ages)))).containsExactly("Cid");
    assertThat(names(Author.objects.exclude("age__in", ages))).containsExactly("Cid");
  }

  @Test
  void exclude_in_without_null_keeps_the_rows_that_are_null() {
    author("Cid", 50);
    assertThat(names(Author.objects.exclude(Author_.age.in(40))))
        .containsExactlyInAnyOrder("Bob", "Cid");
  }

  @Test
  void null_is_not_equal_to_null_between_columns() {
    assertThat(names(Author.objects.filter(Author_.age.eq(Author_.age)))).containsExactly("Ann");
  }

  @Test
  void eq_null_of_a_relation_keeps_the_rows_that_point_to_nothing() {
    Author ann = Author.objects.get(Author_.name.eq("Ann"));
    pupil("Eve", ann);
    @Nullable Author nobody = null;
    assertThat(names(Author.objects.filter(Author_.mentor().eq(nobody))))
        .containsExactlyInAnyOrder("Ann", "Bob");
    assertThat(names(Author.objects.filter(Author_.mentor().ne(nobody)))).containsExactly("Eve");
    assertThat(names(Author.objects.filter("mentor", null)))
        .containsExactlyInAnyOrder("Ann", "Bob");
  }
}
