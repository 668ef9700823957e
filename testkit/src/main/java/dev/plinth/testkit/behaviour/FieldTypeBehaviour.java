package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.query.Condition;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.testkit.model.Anything;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every type of column: what goes in comes out, extremes included. */
abstract class FieldTypeBehaviour extends Behaviour {

  private static Everything saved(Consumer<Everything> change) {
    Everything everything = new Everything();
    change.accept(everything);
    everything.save();
    return Everything.objects.get(Everything_.id.eq(everything.id));
  }

  private static Anything savedAnything(Consumer<Anything> change) {
    Anything anything = new Anything();
    change.accept(anything);
    anything.save();
    return Anything.objects.get("id", anything.id);
  }

  /** Each value survives a round trip and is found again by itself. */
  @SafeVarargs
  private static <V> void trip(
      java.util.function.BiConsumer<Everything, V> set,
      Function<Everything, V> get,
      Function<V, Condition<Everything>> find,
      V... values) {
    for (V value : values) {
      Everything found = saved(e -> set.accept(e, value));
      assertThat(get.apply(found)).isEqualTo(value);
      assertThat(Everything.objects.filter(Everything_.id.eq(found.id), find.apply(value)).exists())
          .as("found again by %s", value)
          .isTrue();
    }
  }

  @Test
  void booleans() {
    trip((e, v) -> e.flag = v, e -> e.flag, v -> Everything_.flag.eq(v), true, false);
    assertThat(Everything.objects.filter(Everything_.flag.isTrue()).count()).isEqualTo(1);
    assertThat(Everything.objects.filter(Everything_.flag.isFalse()).count()).isEqualTo(1);
  }

  @Test
  void whole_numbers_with_their_extremes() {
    trip(
        (e, v) -> e.small = v,
        e -> e.small,
        v -> Everything_.small.eq(v),
        Short.MIN_VALUE,
        (short) -1,
        Short.MAX_VALUE);
    trip(
        (e, v) -> e.number = v,
        e -> e.number,
        v -> Everything_.number.eq(v),
        Integer.MIN_VALUE,
        0,
        Integer.MAX_VALUE);
    trip(
        (e, v) -> e.big = v,
        e -> e.big,
        v -> Everything_.big.eq(v),
        Long.MIN_VALUE,
        9_007_199_254_740_993L,
        Long.MAX_VALUE);
  }

  @Test
  void floating_point_numbers_with_their_extremes() {
    trip(
        (e, v) -> e.precise = v,
        e -> e.precise,
        v -> Everything_.precise.eq(v),
        0.1,
        -1.5e300,
        Double.MIN_VALUE,
        Double.MAX_VALUE);
    trip(
        (e, v) -> e.real = v,
        e -> e.real,
        v -> Everything_.real.eq(v),
        0.5f,
        0.1f,
        -1.5e30f,
        Float.MAX_VALUE);
  }

  @Test
  void decimals_keep_their_scale() {
    trip(
        (e, v) -> e.amount = v,
        e -> e.amount,
        v -> Everything_.amount.eq(v),
        new BigDecimal("0.0000"),
        new BigDecimal("-0.0001"),
        new BigDecimal("1234567890.1234"));
    assertThat(saved(e -> e.amount = new BigDecimal("1.5")).amount)
        .isEqualTo(new BigDecimal("1.5000"));
  }

  @Test
  @Needs(Capability.EXACT_DECIMALS)
  void decimals_of_any_size_are_exact() {
    BigDecimal huge = new BigDecimal("123456789012345678901234567890.123456789012345678901234567");
    assertThat(savedAnything(a -> a.amount = huge).amount).isEqualTo(huge);
  }

  @Test
  void decimals_without_digits_given_keep_their_value() {
    assertThat(savedAnything(a -> a.amount = new BigDecimal("12.5")).amount)
        .isEqualByComparingTo("12.5");
  }

  @Test
  void texts_of_any_characters() {
    trip(
        (e, v) -> e.text = v,
        e -> e.text,
        v -> Everything_.text.eq(v),
        "",
        " ",
        "'\"\\%_`;--",
        "line\nbreak\ttab\r",
        "äöü ß Ж 漢字 עברית",
        "😀 👩‍👩‍👧 \uD83D\uDE00",
        "x".repeat(100_000));
  }

  @Test
  void limited_texts_up_to_their_limit() {
    trip((e, v) -> e.name = v, e -> e.name, v -> Everything_.name.eq(v), "é".repeat(100), "a ");
  }

  @Test
  void dates() {
    trip(
        (e, v) -> e.date = v,
        e -> e.date,
        v -> Everything_.date.eq(v),
        LocalDate.of(1, 1, 1),
        LocalDate.of(1582, 10, 10),
        LocalDate.of(1900, 2, 28),
        LocalDate.of(2024, 2, 29),
        LocalDate.of(9999, 12, 31));
  }

  @Test
  void times_to_the_microsecond() {
    trip(
        (e, v) -> e.time = v,
        e -> e.time,
        v -> Everything_.time.eq(v),
        LocalTime.MIDNIGHT,
        LocalTime.of(1, 2, 3),
        LocalTime.of(23, 59, 59, 999_999_000),
        LocalTime.of(12, 0, 0, 1_000));
  }

  @Test
  void local_date_times_to_the_microsecond_whatever_the_zone_of_the_machine() {
    trip(
        (e, v) -> e.local = v,
        e -> e.local,
        v -> Everything_.local.eq(v),
        LocalDateTime.of(2024, 3, 31, 2, 30),
        LocalDateTime.of(2024, 10, 27, 2, 30, 0, 1_000),
        LocalDateTime.of(1, 1, 1, 0, 0),
        LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));
  }

  @Test
  void moments_to_the_microsecond() {
    trip(
        (e, v) -> e.moment = v,
        e -> e.moment,
        v -> Everything_.moment.eq(v),
        Instant.EPOCH,
        Instant.parse("2024-03-31T01:00:00Z"),
        Instant.parse("1883-11-18T17:00:00.123456Z"),
        Instant.parse("0001-01-01T00:00:00Z"),
        Instant.parse("9999-12-31T23:59:59.999999Z"));
  }

  @Test
  void moments_with_an_offset_come_back_in_utc() {
    OffsetDateTime summer = OffsetDateTime.parse("2026-07-01T12:30:00+05:30");
    Everything found = saved(e -> e.offset = summer);
    assertThat(found.offset).isAtSameInstantAs(summer);
    assertThat(found.offset.getOffset()).isEqualTo(java.time.ZoneOffset.UTC);
    assertThat(Everything.objects.filter(Everything_.offset.eq(summer)).count()).isEqualTo(1);
  }

  @Test
  void lengths_of_time() {
    trip(
        (e, v) -> e.length = v,
        e -> e.length,
        v -> Everything_.length.eq(v),
        Duration.ZERO,
        Duration.ofNanos(1_000),
        Duration.ofDays(400).plusHours(5).plusMillis(7),
        Duration.ofSeconds(-90),
        Duration.ofHours(-25).minusNanos(1_000));
  }

  @Test
  void lengths_of_time_are_ordered_and_compared() {
    saved(e -> e.length = Duration.ofDays(2));
    saved(e -> e.length = Duration.ofHours(47));
    saved(e -> e.length = Duration.ofSeconds(-1));
    assertThat(
            Everything.objects.orderBy(Everything_.length.asc()).values(Everything_.length).all())
        .containsExactly(Duration.ofSeconds(-1), Duration.ofHours(47), Duration.ofDays(2));
    assertThat(Everything.objects.filter(Everything_.length.gt(Duration.ofHours(47))).count())
        .isEqualTo(1);
  }

  @Test
  void uuids() {
    trip(
        (e, v) -> e.uuid = v,
        e -> e.uuid,
        v -> Everything_.uuid.eq(v),
        new UUID(0, 0),
        new UUID(-1, -1),
        UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
  }

  @Test
  void bytes() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    assertThat(saved(e -> e.bytes = all).bytes).isEqualTo(all);
    assertThat(saved(e -> e.bytes = new byte[0]).bytes).isEmpty();
  }

  @Test
  void enums_by_their_names() {
    trip((e, v) -> e.color = v, e -> e.color, v -> Everything_.color.eq(v), Color.values());
    trip((e, v) -> e.paint = v, e -> e.paint, v -> Everything_.paint.eq(v), Color.values());
    assertThat(Everything.objects.filter(Everything_.paint.in(Color.RED, Color.BLUE)).count())
        .isPositive();
  }

  @Test
  void lists_of_texts_and_numbers() {
    Everything found =
        saved(
            e -> {
              e.words = List.of("", "a,b", "{}", "\"quoted\"", "back\\slash", "NULL", "😀");
              e.numbers = List.of(1, -2, Integer.MAX_VALUE);
              e.bigs = List.of(Long.MIN_VALUE, Long.MAX_VALUE);
              e.flags = List.of(true, false);
              e.days = List.of(LocalDate.of(2024, 2, 29), LocalDate.EPOCH);
              e.uuids = List.of(new UUID(1, 2));
            });
    assertThat(found.words)
        .containsExactly("", "a,b", "{}", "\"quoted\"", "back\\slash", "NULL", "😀");
    assertThat(found.numbers).containsExactly(1, -2, Integer.MAX_VALUE);
    assertThat(found.bigs).containsExactly(Long.MIN_VALUE, Long.MAX_VALUE);
    assertThat(found.flags).containsExactly(true, false);
    assertThat(found.days).containsExactly(LocalDate.of(2024, 2, 29), LocalDate.EPOCH);
    assertThat(found.uuids).containsExactly(new UUID(1, 2));
  }

  @Test
  void empty_lists_are_not_null() {
    assertThat(saved(e -> e.words = List.of()).words).isEmpty();
    assertThat(savedAnything(a -> a.words = List.of()).words).isEmpty();
    assertThat(savedAnything(a -> a.words = null).words).isNull();
  }

  @Test
  void lists_are_found_by_equality() {
    saved(e -> e.words = List.of("a", "b"));
    saved(e -> e.words = List.of("b", "a"));
    assertThat(Everything.objects.filter(Everything_.words.eq(List.of("a", "b"))).count())
        .isEqualTo(1);
  }

  @Test
  void documents_as_json_text() {
    Everything found = saved(e -> e.json = "{\"a\": [1, null, \"ä\"]}");
    assertThat(found.json.replace(" ", "")).isEqualTo("{\"a\":[1,null,\"ä\"]}");
  }

  @Test
  void every_column_that_takes_null_keeps_null() {
    Anything found = savedAnything(a -> {});
    List<@Nullable Object> values =
        Arrays.asList(
            found.flag,
            found.small,
            found.number,
            found.big,
            found.real,
            found.precise,
            found.amount,
            found.name,
            found.text,
            found.date,
            found.time,
            found.local,
            found.moment,
            found.offset,
            found.length,
            found.uuid,
            found.bytes,
            found.color,
            found.words,
            found.json);
    assertThat(values).containsOnlyNulls();
  }

  @Test
  void every_column_that_takes_null_keeps_a_value() {
    Anything found =
        savedAnything(
            a -> {
              a.flag = false;
              a.small = 0;
              a.number = 0;
              a.big = 0L;
              a.real = 0f;
              a.precise = 0.0;
              a.date = LocalDate.EPOCH;
              a.time = LocalTime.NOON;
              a.local = LocalDateTime.of(2000, 1, 1, 0, 0);
              a.moment = Instant.EPOCH;
              a.length = Duration.ZERO;
              a.uuid = new UUID(0, 1);
              a.bytes = new byte[] {1};
              a.color = Color.GREEN;
            });
    assertThat(found.flag).isFalse();
    assertThat(found.small).isZero();
    assertThat(found.number).isZero();
    assertThat(found.big).isZero();
    assertThat(found.real).isZero();
    assertThat(found.precise).isZero();
    assertThat(found.date).isEqualTo(LocalDate.EPOCH);
    assertThat(found.moment).isEqualTo(Instant.EPOCH);
    assertThat(found.bytes).containsExactly(1);
    assertThat(found.color).isEqualTo(Color.GREEN);
  }

  @Test
  void an_object_read_back_counts_as_unchanged() {
    Everything found =
        saved(
            e -> {
              e.amount = new BigDecimal("1.5");
              e.bytes = new byte[] {1, 2};
              e.words = List.of("a");
              e.json = "{\"b\":1,\"a\":2}";
              e.offset = OffsetDateTime.parse("2026-07-01T12:30:00+05:30");
            });
    assertNoQueries(() -> found.save());
  }

  @Test
  void a_change_inside_an_array_is_noticed() {
    Everything found = saved(e -> e.bytes = new byte[] {1, 2});
    found.bytes[0] = 9;
    found.save();
    assertThat(Everything.objects.get(Everything_.id.eq(found.id)).bytes).containsExactly(9, 2);
  }

  @Test
  void enums_come_out_of_values_and_groups_as_enums() {
    saved(e -> e.color = Color.BLUE);
    assertThat(Everything.objects.values(Everything_.color).all()).containsExactly(Color.BLUE);
    assertThat(Everything.objects.groupBy(Everything_.paint).values(Everything_.paint).all())
        .containsExactly(Color.RED);
  }

  @Test
  void moments_order_and_compare_across_fractions() {
    Instant whole = Instant.parse("2024-01-01T00:00:00Z");
    saved(e -> e.moment = whole.plusNanos(1_000));
    saved(e -> e.moment = whole);
    saved(e -> e.moment = whole.plusSeconds(1));
    assertThat(
            Everything.objects.orderBy(Everything_.moment.asc()).values(Everything_.moment).all())
        .containsExactly(whole, whole.plusNanos(1_000), whole.plusSeconds(1));
    assertThat(Everything.objects.filter(Everything_.moment.gt(whole)).count()).isEqualTo(2);
  }
}
