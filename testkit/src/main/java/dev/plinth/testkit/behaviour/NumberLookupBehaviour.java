package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.SqlLog;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points 4 and 6: comparing numbers, also with those that no column holds. */
abstract class NumberLookupBehaviour extends Behaviour {

  @BeforeEach
  void authors_of_three_ages_and_one_of_none() {
    author("Ann", 20);
    author("Bob", 40);
    author("Cid", 60);
    author("Dan", null);
  }

  private static List<String> byName(String lookup, Object value) {
    return names(Author.objects.filter(lookup, value).orderBy("name"));
  }

  @Test
  void gt_and_gte_leave_and_keep_the_border() {
    assertThat(names(Author.objects.filter(Author_.age.gt(40)))).containsExactly("Cid");
    assertThat(names(Author.objects.filter(Author_.age.gte(40)).orderBy(Author_.age.asc())))
        .containsExactly("Bob", "Cid");
    assertThat(byName("age__gt", 40)).containsExactly("Cid");
    assertThat(byName("age__gte", 40)).containsExactly("Bob", "Cid");
  }

  @Test
  void lt_and_lte_leave_and_keep_the_border() {
    assertThat(names(Author.objects.filter(Author_.age.lt(40)))).containsExactly("Ann");
    assertThat(byName("age__lt", 40)).containsExactly("Ann");
    assertThat(byName("age__lte", 40)).containsExactly("Ann", "Bob");
  }

  @Test
  void range_keeps_both_borders() {
    assertThat(names(Author.objects.filter(Author_.age.range(20, 40)).orderBy("age")))
        .containsExactly("Ann", "Bob");
    assertThat(byName("age__range", List.of(40, 60))).containsExactly("Bob", "Cid");
  }

  @Test
  void a_range_that_is_turned_round_is_empty() {
    assertThat(names(Author.objects.filter(Author_.age.range(60, 20)))).isEmpty();
  }

  @Test
  void ne_does_not_keep_null() {
    assertThat(byName("age__ne", 40)).containsExactly("Ann", "Cid");
    assertThat(names(Author.objects.filter(Author_.age.ne(40)))).doesNotContain("Dan");
  }

  @Test
  void in_finds_each_of_several_values_once() {
    assertThat(names(Author.objects.filter(Author_.age.in(20, 60, 60, 99)).orderBy("age")))
        .containsExactly("Ann", "Cid");
    assertThat(byName("age__in", List.of(20, 60))).containsExactly("Ann", "Cid");
  }

  @Test
  void in_takes_more_values_than_a_statement_takes_parameters() {
    List<Integer> ages = IntStream.range(40, 100_040).boxed().toList();
    assertThat(names(Author.objects.filter(Author_.age.in(ages)).orderBy("age")))
        .containsExactly("Bob", "Cid");
    assertThat(names(Author.objects.exclude(Author_.age.in(ages)).orderBy("name")))
        .containsExactly("Ann", "Dan");
  }

  @Test
  void columns_are_compared_with_calculations_of_the_database() {
    assertThat(names(Author.objects.filter(Author_.age.times(2).gt(Author_.age.plus(40)))))
        .containsExactly("Cid");
    assertThat(names(Author.objects.filter(Author_.age.minus(20).eq(0)))).containsExactly("Ann");
  }

  @Test
  void integers_are_divided_to_the_whole_part() {
    assertThat(names(Author.objects.filter(Author_.age.dividedBy(7).eq(2)))).containsExactly("Ann");
    assertThat(names(Author.objects.filter(Author_.age.modulo(7).eq(6)))).containsExactly("Ann");
  }

  @Test
  void a_calculation_over_null_is_null() {
    assertThat(names(Author.objects.filter(Author_.age.plus(1).isNull()))).containsExactly("Dan");
  }

  @Test
  void abs_takes_the_sign_away() {
    assertThat(names(Author.objects.filter(Author_.age.minus(50).abs().eq(10)).orderBy("age")))
        .containsExactly("Bob", "Cid");
  }

  @Test
  void columns_over_a_relation_take_part_in_calculations() {
    Author bob = Author.objects.get(Author_.name.eq("Bob"));
    book("Short", bob, 39);
    book("Long", bob, 41);
    assertThat(titles(Book.objects.filter(Book_.pages.gt(Book_.author().age))))
        .containsExactly("Long");
  }

  @Test
  void decimals_are_compared_as_numbers() {
    Author ann = Author.objects.get(Author_.name.eq("Ann"));
    for (String price : List.of("9.90", "10.00", "100.00")) {
      Book book = new Book();
      book.title = price;
      book.price = new BigDecimal(price);
      book.author.set(ann);
      book.save();
    }
    assertThat(titles(Book.objects.filter(Book_.price.gt(new BigDecimal("9.9"))).orderBy("price")))
        .containsExactly("10.00", "100.00");
    assertThat(titles(Book.objects.filter(Book_.price.eq(new BigDecimal("10")))))
        .containsExactly("10.00");
    assertThat(titles(Book.objects.filter("price__lt", new BigDecimal("10.5")).orderBy("price")))
        .containsExactly("9.90", "10.00");
  }

  @Test
  void a_number_beyond_the_column_equals_no_row_and_sends_no_sql() {
    SqlLog log =
        sent(
            () -> {
              assertThat(byName("age", 3_000_000_000L)).isEmpty();
              assertThat(byName("age__gt", 3_000_000_000L)).isEmpty();
              assertThat(byName("age__gte", Long.MAX_VALUE)).isEmpty();
              assertThat(byName("age__lt", -3_000_000_000L)).isEmpty();
              assertThat(byName("age__lte", Long.MIN_VALUE)).isEmpty();
            });
    assertThat(log.texts()).isEmpty();
  }

  @Test
  void every_known_number_is_less_than_one_beyond_the_column() {
    assertThat(byName("age__lt", 3_000_000_000L)).containsExactly("Ann", "Bob", "Cid");
    assertThat(byName("age__lte", 3_000_000_000L)).containsExactly("Ann", "Bob", "Cid");
    assertThat(byName("age__gt", -3_000_000_000L)).containsExactly("Ann", "Bob", "Cid");
    assertThat(byName("age__ne", 3_000_000_000L)).containsExactly("Ann", "Bob", "Cid");
  }

  @Test
  void numbers_beyond_the_column_are_left_out_of_in() {
    assertThat(byName("age__in", List.of(20L, 3_000_000_000L))).containsExactly("Ann");
    assertThat(byName("age__in", List.of(3_000_000_000L))).isEmpty();
  }

  @Test
  void a_range_beyond_the_column_is_cut_to_it() {
    assertThat(byName("age__range", List.of(40L, 3_000_000_000L))).containsExactly("Bob", "Cid");
    assertThat(byName("age__range", List.of(3_000_000_000L, 4_000_000_000L))).isEmpty();
  }

  @Test
  void excluding_a_number_beyond_the_column_keeps_every_row() {
    assertThat(names(Author.objects.exclude("age", 3_000_000_000L))).hasSize(4);
    assertThat(names(Author.objects.exclude("age__gt", 3_000_000_000L))).hasSize(4);
    assertThat(names(Author.objects.exclude("age__lt", 3_000_000_000L))).containsExactly("Dan");
  }

  @Test
  void keys_beyond_the_column_are_nobodys() {
    Author ann = Author.objects.get("name", "Ann");
    book("A", ann);
    BigInteger far = new BigInteger("99999999999999999999");
    SqlLog log =
        sent(
            () -> {
              assertThat(titles(Book.objects.filter("author", far))).isEmpty();
              assertThat(titles(Book.objects.filter("author__in", List.of(far)))).isEmpty();
              assertThat(byName("id", far)).isEmpty();
              assertThat(byName("id__gt", far)).isEmpty();
              assertThat(Author.objects.inBulk(List.of(far))).isEmpty();
            });
    assertThat(log.texts()).isEmpty();
    assertThat(titles(Book.objects.filter("author__in", List.of(far, ann)))).containsExactly("A");
    assertThat(titles(Book.objects.exclude("author", far))).containsExactly("A");
    assertThat(titles(Book.objects.filter("author__ne", far))).containsExactly("A");
  }

  @Test
  void decimals_finer_than_the_column_equal_no_row() {
    book("A", Author.objects.get("name", "Ann"));
    assertThat(titles(Book.objects.filter("price", new BigDecimal("10.000")))).containsExactly("A");
    assertThat(titles(Book.objects.filter("price", new BigDecimal("10.001")))).isEmpty();
    assertThat(titles(Book.objects.filter("price__gt", new BigDecimal("9.999"))))
        .containsExactly("A");
    assertThat(titles(Book.objects.filter("price__lt", new BigDecimal("1e30"))))
        .containsExactly("A");
    assertThat(titles(Book.objects.filter("price__lt", new BigDecimal("10.001"))))
        .containsExactly("A");
  }

  @Test
  void an_integer_is_compared_with_a_fraction_by_name() {
    assertThat(byName("age__gt", 39.5)).containsExactly("Bob", "Cid");
    assertThat(byName("age", 39.5)).isEmpty();
  }

  @Test
  void the_extremes_of_the_column_are_inside_it() {
    author("Max", Integer.MAX_VALUE);
    author("Min", Integer.MIN_VALUE);
    assertThat(names(Author.objects.filter(Author_.age.eq(Integer.MAX_VALUE))))
        .containsExactly("Max");
    assertThat(byName("age__gte", (long) Integer.MAX_VALUE)).containsExactly("Max");
    assertThat(byName("age__lte", (long) Integer.MIN_VALUE)).containsExactly("Min");
  }

  @Test
  void in_of_a_stream_of_ids_finds_the_rows() {
    List<Long> ids = Stream.of("Ann", "Cid").map(n -> Author.objects.get("name", n).id).toList();
    assertThat(names(Author.objects.filter(Author_.id.in(ids)).orderBy("name")))
        .containsExactly("Ann", "Cid");
  }
}
