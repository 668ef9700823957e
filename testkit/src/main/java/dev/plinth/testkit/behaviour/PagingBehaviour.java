package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.avg;
import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.QuerySet;
import dev.plinth.testkit.SqlLog;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 14: pages. */
abstract class PagingBehaviour extends Behaviour {
  private final QuerySet<Author> byName = Author.objects.orderBy(Author_.name.asc());

  @BeforeEach
  void five_authors() {
    author("Ann", 10);
    author("Bob", 20);
    author("Cid", 30);
    author("Dan", 40);
    author("Eve", 50);
  }

  @Test
  void limit_and_offset_cut_a_page() {
    assertThat(names(byName.limit(2))).containsExactly("Ann", "Bob");
    assertThat(names(byName.limit(2).offset(2))).containsExactly("Cid", "Dan");
    assertThat(names(byName.limit(9).offset(4))).containsExactly("Eve");
    assertThat(names(byName.limit(9).offset(9))).isEmpty();
  }

  @Test
  void offset_without_limit_still_pages() {
    assertThat(names(byName.offset(3))).containsExactly("Dan", "Eve");
  }

  @Test
  void the_order_of_limit_and_offset_does_not_matter() {
    assertThat(byName.offset(1).limit(2).sql()).isEqualTo(byName.limit(2).offset(1).sql());
  }

  @Test
  void limit_and_offset_are_written_as_literals() {
    assertThat(byName.limit(7).offset(3).sql())
        .satisfies(sql -> assertThat(sql.text()).contains("LIMIT 7").contains("OFFSET 3"))
        .satisfies(sql -> assertThat(sql.binds()).isEmpty());
  }

  @Test
  void a_second_limit_can_only_narrow() {
    assertThat(names(byName.limit(2).limit(4))).containsExactly("Ann", "Bob");
    assertThat(names(byName.limit(4).limit(2))).containsExactly("Ann", "Bob");
  }

  @Test
  void limit_zero_is_empty_and_sends_no_sql() {
    SqlLog log = sent(() -> assertThat(byName.limit(0).all()).isEmpty());
    assertThat(log.count()).isZero();
  }

  @Test
  void none_is_empty_and_sends_no_sql() {
    SqlLog log =
        sent(
            () -> {
              assertThat(byName.none().all()).isEmpty();
              assertThat(Author.objects.none().count()).isZero();
              assertThat(Author.objects.none().filter("name", "Ann").exists()).isFalse();
            });
    assertThat(log.count()).isZero();
  }

  @Test
  void negative_numbers_are_refused() {
    refused("query.negative-limit", () -> byName.limit(-1), "-1");
    refused("query.negative-limit", () -> byName.offset(-5), "-5");
  }

  @Test
  void filtering_after_a_limit_is_refused() {
    refused("query.after-limit", () -> byName.limit(2).filter(Author_.age.gt(1)), "limit");
    refused("query.after-limit", () -> byName.offset(2).exclude("age", 1));
  }

  @Test
  void ordering_after_a_limit_is_refused() {
    refused("query.after-limit", () -> byName.limit(2).orderBy("age"));
    refused("query.after-limit", () -> byName.limit(2).reverse());
    refused("query.after-limit", () -> byName.limit(2).last());
  }

  @Test
  void distinct_after_a_limit_is_refused() {
    refused("query.after-limit", () -> byName.limit(2).distinct());
  }

  @Test
  void grouping_after_a_limit_is_refused() {
    refused("query.after-limit", () -> byName.limit(2).groupBy(Author_.age));
    refused("query.after-limit", () -> byName.limit(2).having(count().gt(1L)));
    refused("query.after-limit", () -> byName.offset(2).distinctOn(Author_.age));
  }

  @Test
  void updating_after_a_limit_is_refused() {
    refused("query.after-limit", () -> byName.limit(2).update(Author_.age.set(1)));
    refused("query.after-limit", () -> byName.offset(2).update("age", 1));
    refused("query.after-limit", () -> byName.limit(2).updateReturning(Author_.age.set(1)));
    assertThat(names(byName.filter(Author_.age.eq(1)))).isEmpty();
  }

  @Test
  void deleting_after_a_limit_is_refused() {
    refused("query.after-limit", () -> byName.limit(2).delete());
    refused("query.after-limit", () -> byName.offset(2).delete());
    refused("query.after-limit", () -> byName.limit(2).deleteReturning());
    assertThat(byName.count()).isEqualTo(5);
  }

  @Test
  void get_after_a_limit_is_refused_where_it_would_filter() {
    refused("query.after-limit", () -> byName.limit(2).get(Author_.name.eq("Ann")));
  }

  @Test
  void count_respects_the_limit() {
    assertThat(byName.limit(2).count()).isEqualTo(2);
    assertThat(byName.limit(9).offset(3).count()).isEqualTo(2);
    assertThat(byName.offset(9).count()).isZero();
  }

  @Test
  void exists_respects_the_offset() {
    assertThat(byName.offset(4).exists()).isTrue();
    assertThat(byName.offset(5).exists()).isFalse();
    assertThat(byName.limit(1).offset(5).exists()).isFalse();
  }

  @Test
  void aggregates_respect_the_limit_and_the_order_that_decides_it() {
    assertThat(byName.limit(2).aggregate(sum(Author_.age))).isEqualTo(30);
    assertThat(byName.limit(2).offset(1).aggregate(avg(Author_.age))).isEqualTo(25.0);
    assertThat(Author.objects.orderBy(Author_.age.desc()).limit(2).aggregate(max(Author_.age)))
        .isEqualTo(50);
    assertThat(byName.limit(3).aggregate("age", "SUM")).isEqualTo(60L);
  }

  @Test
  void in_respects_the_limit() {
    var youngest = byName.limit(2).values(Author_.id);
    assertThat(names(Author.objects.filter(Author_.id.in(youngest)).orderBy("name")))
        .containsExactly("Ann", "Bob");
  }

  @Test
  void a_relation_in_a_page_respects_the_limit() {
    Author eve = byName.get(Author_.name.eq("Eve"));
    byName.limit(4).all().forEach(author -> pupil("of " + author.name, author));
    assertThat(names(byName.filter(Author_.mentor().in(byName.limit(2)))))
        .containsExactly("of Ann", "of Bob");
    assertThat(names(byName.filter("mentor__in", byName.offset(3).limit(1))))
        .containsExactly("of Dan");
    assertThat(names(byName.exclude(Author_.id.in(byName.limit(4).values(Author_.id))).limit(1)))
        .containsExactly(eve.name);
  }

  @Test
  void first_of_a_page_is_the_first_of_the_page() {
    assertThat(byName.offset(2).first())
        .hasValueSatisfying(a -> assertThat(a.name).isEqualTo("Cid"));
  }

  @Test
  void exists_reads_one_row() {
    assertThat(sent(() -> Author.objects.exists()).last().text()).contains("LIMIT 1");
  }
}
