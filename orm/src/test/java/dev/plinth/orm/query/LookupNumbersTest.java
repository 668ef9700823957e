package dev.plinth.orm.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.QuerySet;
import dev.plinth.orm.fixture.Sample;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.meta.FieldTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;

/** Numbers that a column can't hold decide a condition without the database. */
class LookupNumbersTest {
  private static final String NOT_NULL = "WHERE \"samples\".\"whole\" IS NOT NULL";

  private static QuerySet<Sample> filter(String lookup, Object value) {
    return Sample.objects.filter(lookup, value);
  }

  private static Where where(String lookup, Object value) {
    return Where.of(filter(lookup, value).question());
  }

  private static void isNever(String lookup, Object value) {
    assertThat(filter(lookup, value).question().isNever()).as(lookup).isTrue();
    Where.of(Sample.objects.exclude(lookup, value).question()).is("");
  }

  @Test
  void nothing_equals_a_number_beyond_the_column() {
    isNever("whole", 3_000_000_000L);
    isNever("small", 70_000);
    isNever("big", new BigInteger("9223372036854775808"));
    isNever("whole", Double.POSITIVE_INFINITY);
    isNever("price", 1000);
    where("whole__ne", 3_000_000_000L).is(NOT_NULL);
  }

  @Test
  void nothing_equals_a_fraction_in_a_column_of_whole_numbers() {
    isNever("whole", 1.5);
    isNever("whole", new BigDecimal("0.1"));
    where("whole", 2.0).binds(2);
    where("whole__ne", 1.5).is(NOT_NULL);
  }

  @Test
  void all_numbers_are_less_than_one_above_the_column() {
    where("whole__lt", 3_000_000_000L).is(NOT_NULL);
    where("whole__lte", 1e30).is(NOT_NULL);
    isNever("whole__gt", 3_000_000_000L);
    isNever("whole__gte", Float.POSITIVE_INFINITY);
  }

  @Test
  void all_numbers_are_greater_than_one_below_the_column() {
    where("whole__gt", -3_000_000_000L).is(NOT_NULL);
    where("whole__gte", Double.NEGATIVE_INFINITY).is(NOT_NULL);
    isNever("whole__lt", -3_000_000_000L);
    isNever("whole__lte", new BigDecimal("-1E+40"));
  }

  @Test
  void a_column_without_nulls_needs_no_test_for_them() {
    Where.of(User.objects.filter("posts__views__lt", 1e12).question())
        .is(
            "WHERE EXISTS (SELECT 1 FROM \"posts\" WHERE \"posts\".\"author_id\" = \"users\".\"id\")");
  }

  @Test
  void whole_numbers_are_compared_with_the_neighbours_of_a_fraction() {
    where("whole__gt", 1.5).binds(1).is("WHERE \"samples\".\"whole\" > ?");
    where("whole__gte", 1.5).binds(2).is("WHERE \"samples\".\"whole\" >= ?");
    where("whole__lt", -1.5).binds(-1).is("WHERE \"samples\".\"whole\" < ?");
    where("whole__lte", -1.5).binds(-2).is("WHERE \"samples\".\"whole\" <= ?");
  }

  @Test
  void a_range_is_cut_to_what_the_column_holds() {
    where("whole__range", List.of(0.5, 1e12))
        .binds(1)
        .is("WHERE \"samples\".\"whole\" >= ? AND \"samples\".\"whole\" IS NOT NULL");
    isNever("whole__range", List.of(1e12, 1e13));
  }

  @Test
  void a_list_keeps_the_numbers_that_the_column_holds() {
    where("whole__in", List.of(1, 1.5, 3_000_000_000L, 2L)).binds(List.of(1, 2));
    isNever("whole__in", List.of(1.5, 1e12));
  }

  @Test
  void a_month_is_a_number_too() {
    isNever("day__month", 2.5);
    where("day__year__gt", 2023.5).is("WHERE \"samples\".\"day\" >= ?");
  }

  @Test
  void numbers_of_absurd_size_are_never_written_out() {
    BigDecimal huge = new BigDecimal("1E+1000000000");
    BigDecimal tiny = new BigDecimal("1E-1000000000");
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          isNever("whole", huge);
          isNever("whole", tiny);
          isNever("amount", huge);
          isNever("amount", tiny);
          where("whole__gt", tiny).binds(0);
          where("whole__gt", tiny.negate()).binds(-1);
          isNever("ratio", huge);
          where("ratio__gt", tiny).binds(0.0);
        });
  }

  @Test
  void whole_numbers_that_no_double_holds_lie_between_two() {
    long odd = (1L << 53) + 1;
    isNever("ratio", odd);
    where("ratio__gt", odd).binds((double) (1L << 53));
    where("ratio", 0.1f).binds((double) 0.1f);
    where("single", 0.1).binds(0.1f);
  }

  @Property
  void every_comparison_with_any_number_is_decided_as_exact_arithmetic_would(
      @ForAll short column, @ForAll @BigRange(min = "-40000", max = "40000") BigDecimal number) {
    Fit<? extends Number> fit = Objects.requireNonNull(NumberFit.of(FieldTypes.SHORT, number));
    Number floor = fit.floor();
    Number ceiling = fit.ceiling();
    int exact = BigDecimal.valueOf(column).compareTo(number);
    boolean less = floor == null ? false : ceiling == null || column < ceiling.intValue();
    boolean greater = ceiling == null ? false : floor == null || column > floor.intValue();
    assertThat(less).isEqualTo(exact < 0);
    assertThat(greater).isEqualTo(exact > 0);
    assertThat(Objects.equals(fit.exact(), column)).isEqualTo(exact == 0);
  }

  @Test
  void every_class_of_number_is_understood() {
    for (Number two :
        Arrays.asList((byte) 2, (short) 2, 2, 2L, 2f, 2d, BigInteger.TWO, new BigDecimal("2.00"))) {
      where("whole", two).binds(2);
    }
  }
}
