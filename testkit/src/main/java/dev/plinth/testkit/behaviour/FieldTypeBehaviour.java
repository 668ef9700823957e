package dev.plinth.testkit.behaviour;

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
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
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
}
