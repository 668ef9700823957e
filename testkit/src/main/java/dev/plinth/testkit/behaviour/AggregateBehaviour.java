package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.avg;
import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.orm.query.Aggregates.min;
import static dev.plinth.orm.query.Aggregates.stddev;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.orm.query.Aggregates.variance;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.event;
import static dev.plinth.testkit.behaviour.Sample.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plinth.orm.QuerySet;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Event;
import dev.plinth.testkit.model.Event_;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points 18 and 19: one value out of many rows. */
abstract class AggregateBehaviour extends Behaviour {
  private final QuerySet<Author> nobody = Author.objects.filter(Author_.name.eq("Nobody"));

  @BeforeEach
  void authors_of_known_ages_and_one_of_none() {
    author("Ann", 10);
    author("Bob", 20);
    author("Cid", 20);
    author("Dan", 50);
    author("Eve", null);
  }

  @Test
  void count_counts_rows() {
    assertThat(Author.objects.count()).isEqualTo(5);
    assertThat(Author.objects.aggregate(count())).isEqualTo(5);
    assertThat(Author.objects.filter(Author_.age.gte(20)).count()).isEqualTo(3);
  }

  @Test
  void count_of_a_column_leaves_null_out() {
    assertThat(Author.objects.aggregate(count(Author_.age))).isEqualTo(4);
  }

  @Test
  void sum_avg_min_and_max_leave_null_out() {
    assertThat(Author.objects.aggregate(sum(Author_.age))).isEqualTo(100);
    assertThat(Author.objects.aggregate(avg(Author_.age))).isEqualTo(25.0);
    assertThat(Author.objects.aggregate(min(Author_.age))).isEqualTo(10);
    assertThat(Author.objects.aggregate(max(Author_.age))).isEqualTo(50);
  }

  @Test
  void avg_of_integers_is_no_integer() {
    assertThat(Author.objects.filter(Author_.age.lt(50)).aggregate(avg(Author_.age)))
        .isCloseTo(16.6667, within(0.001));
  }

  @Test
  @Needs(Capability.STDDEV)
  void stddev_and_variance_are_of_the_whole_population() {
    assertThat(Author.objects.aggregate(variance(Author_.age))).isCloseTo(225.0, within(1e-9));
    assertThat(Author.objects.aggregate(stddev(Author_.age))).isCloseTo(15.0, within(1e-9));
  }

  @Test
  void count_over_nothing_is_zero() {
    assertThat(nobody.count()).isZero();
    assertThat(nobody.aggregate(count())).isZero();
    assertThat(nobody.aggregate(count(Author_.age))).isZero();
  }

  @Test
  void all_others_over_nothing_are_null() {
    assertThat(nobody.aggregate(sum(Author_.age))).isNull();
    assertThat(nobody.aggregate(avg(Author_.age))).isNull();
    assertThat(nobody.aggregate(min(Author_.age))).isNull();
    assertThat(nobody.aggregate(max(Author_.name))).isNull();
    assertThat(nobody.aggregate("age", "SUM")).isNull();
  }

  @Test
  void or_else_stands_in_for_null() {
    assertThat(nobody.aggregate(sum(Author_.age).orElse(0))).isZero();
    assertThat(nobody.aggregate(avg(Author_.age).orElse(1.5))).isEqualTo(1.5);
    assertThat(nobody.aggregate(max(Author_.name).orElse("none"))).isEqualTo("none");
    assertThat(Author.objects.aggregate(sum(Author_.age).orElse(0))).isEqualTo(100);
  }

  @Test
  void aggregating_what_is_known_to_be_empty_is_like_aggregating_nothing() {
    assertThat(Author.objects.none().aggregate(count())).isZero();
    assertThat(Author.objects.none().aggregate(sum(Author_.age))).isNull();
    assertThat(Author.objects.none().aggregate(sum(Author_.age).orElse(7))).isEqualTo(7);
  }

  @Test
  void filter_takes_only_some_rows() {
    assertThat(Author.objects.aggregate(count(Author_.age.gte(20)))).isEqualTo(3);
    assertThat(Author.objects.aggregate(sum(Author_.age).filter(Author_.name.ne("Dan"))))
        .isEqualTo(50);
    assertThat(Author.objects.aggregate(max(Author_.name).filter(Author_.age.lt(20))))
        .isEqualTo("Ann");
  }

  @Test
  void filter_that_takes_no_row_is_like_nothing() {
    assertThat(Author.objects.aggregate(sum(Author_.age).filter(Author_.age.gt(99)))).isNull();
    assertThat(Author.objects.aggregate(count(Author_.id).filter(Author_.age.gt(99)))).isZero();
    assertThat(Author.objects.aggregate(sum(Author_.age).filter(Author_.age.gt(99)).orElse(0)))
        .isZero();
  }

  @Test
  void distinct_takes_each_value_once() {
    assertThat(Author.objects.aggregate(count(Author_.age).distinct())).isEqualTo(3);
    assertThat(Author.objects.aggregate(sum(Author_.age).distinct())).isEqualTo(80);
  }

  @Test
  void distinct_and_filter_combine() {
    assertThat(Author.objects.aggregate(count(Author_.age).distinct().filter(Author_.age.lt(50))))
        .isEqualTo(2);
  }

  @Test
  void aggregates_are_calculated_with() {
    assertThat(Author.objects.aggregate(max(Author_.age).minus(min(Author_.age)))).isEqualTo(40);
    assertThat(Author.objects.aggregate(sum(Author_.age.times(2)))).isEqualTo(200);
  }

  @Test
  void a_sum_beyond_the_column_is_asked_for_as_a_long() {
    author("Max", Integer.MAX_VALUE);
    assertThat(Author.objects.aggregate(sum(Author_.age.asLong()))).isEqualTo(2_147_483_747L);
  }

  @Test
  void sums_of_decimals_are_exact() {
    Author ann = Author.objects.get("name", "Ann");
    for (String price : new String[] {"0.10", "0.20", "1.05"}) {
      Book book = book(price, ann);
      book.price = new BigDecimal(price);
      book.save();
    }
    assertThat(Book.objects.aggregate(sum(Book_.price))).isEqualTo(new BigDecimal("1.35"));
    assertThat(Book.objects.aggregate(max(Book_.price))).isEqualTo(new BigDecimal("1.05"));
  }

  @Test
  void min_and_max_keep_the_type_of_dates_and_moments() {
    event("a", "2025-01-01T10:00:00");
    event("b", "2025-06-01T10:00:00");
    assertThat(Event.objects.aggregate(max(Event_.moment)))
        .isEqualTo(instant("2025-06-01T10:00:00Z"));
    assertThat(Event.objects.aggregate(min(Event_.day))).isEqualTo("2025-01-01");
    assertThat(Event.objects.aggregate(min(Event_.start))).isEqualTo("10:00");
  }

  @Test
  void aggregates_reach_across_to_one_relations() {
    book("A", Author.objects.get("name", "Ann"));
    book("B", Author.objects.get("name", "Dan"));
    assertThat(Book.objects.aggregate(sum(Book_.author().age))).isEqualTo(60);
  }

  @Test
  void aggregates_by_name_answer_like_those_by_column() {
    assertThat(Author.objects.aggregate("age", "AVG")).isEqualTo(25.0);
    assertThat(Author.objects.aggregate("age", "MAX")).isEqualTo(50);
    assertThat(Author.objects.aggregate("age", "count")).isEqualTo(4L);
  }

  @Test
  void aggregating_a_limited_query_wraps_it() {
    var query = Author.objects.filter(Author_.age.isNotNull()).orderBy(Author_.age.desc()).limit(2);
    assertThat(query.aggregate(sum(Author_.age))).isEqualTo(70);
    assertThat(query.aggregate(count())).isEqualTo(2);
    assertThat(query.aggregate(count(Author_.age.gt(20)))).isEqualTo(1);
  }

  @Test
  void an_aggregate_in_a_filter_is_refused() {
    refused(
        "query.aggregate-in-filter",
        () -> Author.objects.filter(sum(Author_.age).gt(1)).all(),
        "having");
  }
}
