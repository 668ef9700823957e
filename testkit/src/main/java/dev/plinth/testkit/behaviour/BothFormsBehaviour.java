package dev.plinth.testkit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.query.Condition;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.ListColumn;
import dev.plinth.orm.query.OrderedExpression;
import dev.plinth.testkit.model.Color;
import dev.plinth.testkit.model.Everything;
import dev.plinth.testkit.model.Everything_;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 6: a lookup of each type of column keeps the same rows by column and by name. */
abstract class BothFormsBehaviour extends Behaviour {
  private Everything low = new Everything();
  private Everything high = new Everything();

  @BeforeEach
  void a_row_of_low_values_and_one_of_high_ones() {
    low = lowValues();
    low.save();
    high = highValues();
    high.save();
  }

  private static Everything lowValues() {
    Everything row = new Everything();
    row.flag = false;
    row.small = -7;
    row.number = -70_000;
    row.big = -7_000_000_000L;
    row.real = -0.5f;
    row.precise = -0.1;
    row.amount = new BigDecimal("-9.5000");
    row.name = "Abel";
    row.text = "Änne";
    row.date = LocalDate.parse("1969-12-31");
    row.time = LocalTime.parse("09:59:59.999999");
    row.local = LocalDateTime.parse("1999-12-31T23:59:59.999999");
    row.moment = Instant.parse("1969-12-31T23:59:59.5Z");
    row.offset = OffsetDateTime.parse("2024-01-01T01:00:00+02:00");
    row.length = Duration.ofMillis(-1_500);
    row.uuid = new UUID(1, 1);
    row.bytes = new byte[] {0};
    row.color = Color.RED;
    row.paint = Color.RED;
    row.words = List.of("a");
    row.numbers = List.of(1);
    row.bigs = List.of(1L);
    row.flags = List.of(false);
    row.days = List.of(LocalDate.EPOCH);
    row.uuids = List.of(new UUID(0, 1));
    return row;
  }

  private static Everything highValues() {
    Everything row = new Everything();
    row.flag = true;
    row.small = 7;
    row.number = 70_000;
    row.big = 7_000_000_000L;
    row.real = 10.5f;
    row.precise = 10.25;
    row.amount = new BigDecimal("10.2500");
    row.name = "Zoe";
    row.text = "Ünal";
    row.date = LocalDate.parse("2024-02-29");
    row.time = LocalTime.parse("10:00:00");
    row.local = LocalDateTime.parse("2000-01-01T00:00:00");
    row.moment = Instant.parse("2024-02-29T12:00:00.000001Z");
    row.offset = OffsetDateTime.parse("2024-01-01T01:00:00Z");
    row.length = Duration.ofDays(40);
    row.uuid = new UUID(2, 0);
    row.bytes = new byte[] {(byte) 0xff, 1};
    row.color = Color.GREEN;
    row.paint = Color.GREEN;
    row.words = List.of("b", "c");
    row.numbers = List.of(2, 3);
    row.bigs = List.of(2L, 3L);
    row.flags = List.of(true, false);
    row.days = List.of(LocalDate.EPOCH, LocalDate.MIN.withYear(2000));
    row.uuids = List.of();
    return row;
  }

  private void both(
      String lookup, @Nullable Object value, Condition<Everything> typed, Everything... kept) {
    assertThat(Everything.objects.filter(typed).orderBy("id").all())
        .as("typed %s", lookup)
        .containsExactly(kept);
    assertThat(Everything.objects.filter(lookup, value).orderBy("id").all())
        .as("by name %s", lookup)
        .containsExactly(kept);
    assertThat(Everything.objects.exclude(lookup, value).count())
        .as("excluded %s", lookup)
        .isEqualTo(2L - kept.length);
  }

  private <V> void equal(String name, Expression<Everything, V> column, V less, V more) {
    both(name, more, column.eq(more), high);
    both(name + "__exact", less, column.eq(less), low);
    both(name + "__ne", less, column.ne(less), high);
    both(name + "__in", List.of(less, more), column.in(List.of(less, more)), low, high);
    both(name + "__in", List.of(less), column.in(List.of(less)), low);
    both(name + "__isnull", true, column.isNull());
    both(name + "__isnull", false, column.isNotNull(), low, high);
  }

  private <V> void ordered(String name, OrderedExpression<Everything, V> column, V less, V more) {
    equal(name, column, less, more);
    both(name + "__gt", less, column.gt(less), high);
    both(name + "__gte", less, column.gte(less), low, high);
    both(name + "__lt", more, column.lt(more), low);
    both(name + "__lte", more, column.lte(more), low, high);
    both(name + "__range", List.of(less, more), column.range(less, more), low, high);
    both(name + "__range", List.of(more, more), column.range(more, more), high);
    assertThat(Everything.objects.orderBy(column.desc()).all()).containsExactly(high, low);
    assertThat(Everything.objects.orderBy(name).all())
        .as("order %s", name)
        .containsExactly(low, high);
  }

  private <E> void list(String name, ListColumn<Everything, E> column, List<E> less, List<E> more) {
    both(name, more, column.eq(more), high);
    both(name + "__ne", more, column.ne(more), low);
    both(name + "__isnull", true, column.isNull());
    both(name + "__isnull", false, column.isNotNull(), low, high);
    both(name + "__in", List.of(less), column.in(List.of(less)), low);
    both(name + "__in", List.of(less, more), column.in(List.of(less, more)), low, high);
  }

  @Test
  void truth_values() {
    equal("flag", Everything_.flag, low.flag, high.flag);
  }

  @Test
  void whole_numbers() {
    ordered("small", Everything_.small, low.small, high.small);
    ordered("number", Everything_.number, low.number, high.number);
    ordered("big", Everything_.big, low.big, high.big);
  }

  @Test
  void fractions_and_decimals() {
    ordered("real", Everything_.real, low.real, high.real);
    ordered("precise", Everything_.precise, low.precise, high.precise);
    ordered("amount", Everything_.amount, low.amount, high.amount);
  }

  @Test
  void texts() {
    ordered("name", Everything_.name, low.name, high.name);
    ordered("text", Everything_.text, low.text, high.text);
  }

  @Test
  void days_and_times() {
    ordered("date", Everything_.date, low.date, high.date);
    ordered("time", Everything_.time, low.time, high.time);
  }

  @Test
  void moments() {
    ordered("local", Everything_.local, low.local, high.local);
    ordered("moment", Everything_.moment, low.moment, high.moment);
    ordered("offset", Everything_.offset, low.offset, high.offset);
  }

  @Test
  void lengths_of_time_and_uuids() {
    ordered("length", Everything_.length, low.length, high.length);
    ordered("uuid", Everything_.uuid, low.uuid, high.uuid);
  }

  @Test
  void bytes_and_constants() {
    equal("bytes", Everything_.bytes, low.bytes, high.bytes);
    equal("color", Everything_.color, low.color, high.color);
    equal("paint", Everything_.paint, low.paint, high.paint);
  }

  @Test
  void lists() {
    list("words", Everything_.words, low.words, high.words);
    list("numbers", Everything_.numbers, low.numbers, high.numbers);
    list("bigs", Everything_.bigs, low.bigs, high.bigs);
    list("flags", Everything_.flags, low.flags, high.flags);
    list("days", Everything_.days, low.days, high.days);
    list("uuids", Everything_.uuids, low.uuids, high.uuids);
  }

  @Test
  void documents_are_there_or_not() {
    both("json__isnull", true, Everything_.json.isNull());
    both("json__isnull", false, Everything_.json.isNotNull(), low, high);
  }
}
