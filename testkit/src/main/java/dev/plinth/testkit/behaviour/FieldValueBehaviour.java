package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Columns of every type: null, lists, changes, order. */
abstract class FieldValueBehaviour extends Behaviour {

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
