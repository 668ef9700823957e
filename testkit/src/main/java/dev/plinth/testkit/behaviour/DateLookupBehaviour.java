package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.event;
import static dev.plinth.testkit.behaviour.Sample.events;
import static dev.plinth.testkit.behaviour.Sample.instant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.dialect.Capability;
import dev.plinth.testkit.model.Event;
import dev.plinth.testkit.model.Event_;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 6: parts of dates and times. */
abstract class DateLookupBehaviour extends Behaviour {

  @BeforeEach
  void events_around_the_turns_of_years_and_days() {
    event("eve", "2024-12-31T23:59:59.999999");
    event("newyear", "2025-01-01T00:00:00");
    event("spring", "2025-05-14T13:45:30.250");
    event("sunday", "2026-02-15T06:00:00");
  }

  private static List<String> byName(String lookup, Object value) {
    return events(Event.objects.filter(lookup, value).orderBy("moment"));
  }

  @Test
  void the_year_of_each_kind_of_column_is_found() {
    for (String column : List.of("day", "local", "moment")) {
      assertThat(byName(column + "__year", 2025)).as(column).containsExactly("newyear", "spring");
    }
    assertThat(events(Event.objects.filter(Event_.moment.year().eq(2024)))).containsExactly("eve");
  }

  @Test
  void a_year_compared_with_a_number_is_a_range_on_the_bare_column() {
    for (var condition :
        List.of(
            Event_.moment.year().eq(2025),
            Event_.moment.year().gte(2025),
            Event_.day.year().lt(2025),
            Event_.local.year().range(2024, 2025))) {
      String text = Event.objects.filter(condition).sql().text().toLowerCase(java.util.Locale.ROOT);
      assertThat(text).doesNotContain("extract", "strftime", "date_part");
    }
  }

  @Test
  void years_are_compared_in_every_direction() {
    assertThat(byName("moment__year__gt", 2024)).containsExactly("newyear", "spring", "sunday");
    assertThat(byName("moment__year__gte", 2025)).containsExactly("newyear", "spring", "sunday");
    assertThat(byName("moment__year__lt", 2025)).containsExactly("eve");
    assertThat(byName("moment__year__lte", 2025)).containsExactly("eve", "newyear", "spring");
    assertThat(byName("moment__year__ne", 2025)).containsExactly("eve", "sunday");
    assertThat(byName("moment__year__in", List.of(2024, 2026))).containsExactly("eve", "sunday");
    assertThat(byName("moment__year__range", List.of(2025, 2026)))
        .containsExactly("newyear", "spring", "sunday");
  }

  @Test
  void the_iso_year_belongs_to_the_week() {
    assertThat(byName("day__iso_year", 2025)).containsExactly("eve", "newyear", "spring");
    assertThat(byName("moment__iso_year", 2024)).isEmpty();
    assertThat(events(Event.objects.filter(Event_.day.isoYear().gt(2025))))
        .containsExactly("sunday");
  }

  @Test
  void months_days_and_quarters_are_found() {
    assertThat(byName("day__month", 5)).containsExactly("spring");
    assertThat(byName("moment__day", 31)).containsExactly("eve");
    assertThat(byName("local__quarter", 1)).containsExactly("newyear", "sunday");
    assertThat(byName("moment__quarter", 4)).containsExactly("eve");
  }

  @Test
  void weeks_are_those_of_iso() {
    assertThat(byName("day__week", 1)).containsExactly("eve", "newyear");
    assertThat(byName("moment__week", 20)).containsExactly("spring");
  }

  @Test
  void week_days_run_from_monday_1_to_sunday_7() {
    assertThat(byName("day__week_day", 7)).containsExactly("sunday");
    assertThat(byName("moment__week_day", 2)).containsExactly("eve");
    assertThat(byName("local__week_day", 3)).containsExactly("newyear", "spring");
  }

  @Test
  void hours_minutes_and_seconds_are_found() {
    assertThat(byName("moment__hour", 13)).containsExactly("spring");
    assertThat(byName("start__hour", 23)).containsExactly("eve");
    assertThat(byName("local__minute", 45)).containsExactly("spring");
    assertThat(byName("start__second", 30)).containsExactly("spring");
    assertThat(byName("moment__second", 59)).containsExactly("eve");
  }

  @Test
  void the_date_and_time_of_a_moment_are_found() {
    assertThat(byName("moment__date", LocalDate.of(2025, 1, 1))).containsExactly("newyear");
    assertThat(byName("local__date__gte", LocalDate.of(2025, 5, 14)))
        .containsExactly("spring", "sunday");
    assertThat(byName("moment__time", LocalTime.of(6, 0))).containsExactly("sunday");
    assertThat(events(Event.objects.filter(Event_.local.time().lt(LocalTime.of(1, 0)))))
        .containsExactly("newyear");
  }

  @Test
  void parts_can_be_chained() {
    assertThat(byName("moment__date__year__gte", 2026)).containsExactly("sunday");
    assertThat(byName("moment__time__hour__lt", 7)).containsExactly("newyear", "sunday");
    assertThat(events(Event.objects.filter(Event_.moment.date().month().eq(12))))
        .containsExactly("eve");
  }

  @Test
  void parts_are_compared_with_each_other() {
    assertThat(events(Event.objects.filter(Event_.moment.month().eq(Event_.moment.day()))))
        .containsExactly("newyear");
  }

  @Test
  void parts_of_a_moment_are_taken_in_utc_unless_a_zone_is_given() {
    ZoneId later = ZoneOffset.ofHours(2);
    assertThat(events(Event.objects.filter(Event_.moment.at(later).year().eq(2025)).orderBy("day")))
        .containsExactly("eve", "newyear", "spring");
    assertThat(events(Event.objects.filter(Event_.moment.at(later).hour().eq(1))))
        .containsExactly("eve");
    assertThat(
            events(
                Event.objects.filter(Event_.moment.at(later).date().eq(LocalDate.of(2025, 1, 1)))))
        .containsExactlyInAnyOrder("eve", "newyear");
  }

  @Test
  @Needs(Capability.NAMED_ZONES)
  void parts_of_a_moment_follow_the_summer_time_of_a_zone() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(events(Event.objects.filter(Event_.moment.at(berlin).hour().eq(15))))
        .containsExactly("spring");
    assertThat(events(Event.objects.filter(Event_.moment.at(berlin).hour().eq(7))))
        .containsExactly("sunday");
  }

  @Test
  void the_year_of_a_moment_in_a_named_zone_is_a_range_everywhere() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(events(Event.objects.filter(Event_.moment.at(berlin).year().eq(2024)))).isEmpty();
  }

  @Test
  void a_zone_changes_nothing_of_values_without_one() {
    ZoneId later = ZoneOffset.ofHours(2);
    assertThat(events(Event.objects.filter(Event_.local.at(later).year().eq(2024))))
        .containsExactly("eve");
  }

  @Test
  void moments_are_compared_to_the_microsecond() {
    assertThat(
            events(Event.objects.filter(Event_.moment.eq(instant("2024-12-31T23:59:59.999999Z")))))
        .containsExactly("eve");
    assertThat(
            events(
                Event.objects
                    .filter(Event_.moment.gt(instant("2024-12-31T23:59:59.999999Z")))
                    .orderBy(Event_.moment.asc())
                    .limit(1)))
        .containsExactly("newyear");
  }

  @Test
  void dates_and_times_are_compared_and_ranged() {
    assertThat(byName("day__range", List.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 5, 14))))
        .containsExactly("newyear", "spring");
    assertThat(
            events(
                Event.objects
                    .filter(Event_.start.gte(LocalTime.of(13, 45, 30, 250_000_000)))
                    .orderBy("start")))
        .containsExactly("spring", "eve");
    assertThat(events(Event.objects.filter(Event_.local.lt(LocalDateTime.of(2025, 1, 1, 0, 0)))))
        .containsExactly("eve");
  }

  @Test
  void texts_do_not_pass_for_dates() {
    refused("query.wrong-type", () -> byName("day", "2025-01-01"), "LocalDate", "String");
    refused("query.wrong-type", () -> byName("moment__gte", "2026-01-01"), "Instant");
    refused("query.wrong-type", () -> byName("moment__year", "2026"), "year");
  }
}
