package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.event;
import static dev.plinth.testkit.behaviour.Sample.events;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.nicknamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.query.Condition;
import dev.plinth.orm.query.NumberExpression;
import dev.plinth.orm.query.Q;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Event;
import dev.plinth.testkit.model.Event_;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Points 1, 5 and 6: every lookup, by column and by name. */
abstract class LookupFormsBehaviour extends Behaviour {

  private static void text(String lookup, Object value, Condition<Author> typed, String... kept) {
    assertThat(names(Author.objects.filter(typed).orderBy("name")))
        .as("typed %s", lookup)
        .containsExactly(kept);
    assertThat(names(Author.objects.filter(lookup, value).orderBy("name")))
        .as("by name %s", lookup)
        .containsExactly(kept);
  }

  private static void four_names() {
    Stream.of("ANN", "Ann", "Anna", "Joann").forEach(Sample::author);
  }

  @Test
  void texts_are_looked_up() {
    four_names();
    text("name", "Ann", Author_.name.eq("Ann"), "Ann");
    text("name__exact", "Ann", Author_.name.eq("Ann"), "Ann");
    text("name__iexact", "ann", Author_.name.iexact("ann"), "ANN", "Ann");
    text("name__ne", "Ann", Author_.name.ne("Ann"), "ANN", "Anna", "Joann");
    text("name__contains", "ann", Author_.name.contains("ann"), "Joann");
    text("name__icontains", "nna", Author_.name.icontains("nna"), "Anna");
    text("name__startswith", "Ann", Author_.name.startsWith("Ann"), "Ann", "Anna");
    text("name__istartswith", "ann", Author_.name.istartsWith("ann"), "ANN", "Ann", "Anna");
    text("name__endswith", "ann", Author_.name.endsWith("ann"), "Joann");
    text("name__iendswith", "ann", Author_.name.iendsWith("ann"), "ANN", "Ann", "Joann");
    text("name__in", List.of("Ann", "x"), Author_.name.in("Ann", "x"), "Ann");
    text("name__gt", "Anna", Author_.name.gt("Anna"), "Joann");
    text("name__gte", "Anna", Author_.name.gte("Anna"), "Anna", "Joann");
    text("name__lt", "Ann", Author_.name.lt("Ann"), "ANN");
    text("name__lte", "Ann", Author_.name.lte("Ann"), "ANN", "Ann");
    text("name__range", List.of("Ann", "B"), Author_.name.range("Ann", "B"), "Ann", "Anna");
    text("nickname__isnull", false, Author_.nickname.isNotNull());
  }

  @Test
  @Needs(Capability.REGEX)
  void texts_are_looked_up_by_expressions() {
    four_names();
    text("name__regex", "^A.n$", Author_.name.regex("^A.n$"), "Ann");
    text("name__iregex", "^a.n$", Author_.name.iregex("^a.n$"), "ANN", "Ann");
  }

  private static void part(String part, NumberExpression<Event, Integer> typed, int value) {
    assertThat(events(Event.objects.filter(typed.eq(value))))
        .as("typed %s", part)
        .containsExactly("leap");
    for (String lookup : List.of(part, part + "__exact", part + "__gte", part + "__lte")) {
      assertThat(Event.objects.filter(lookup, value).count()).as(lookup).isPositive();
    }
    assertThat(events(Event.objects.filter(part, value))).as(part).containsExactly("leap");
    assertThat(events(Event.objects.filter(part + "__in", List.of(value, 9_999))))
        .as(part)
        .containsExactly("leap");
    assertThat(events(Event.objects.exclude(part, value))).as(part).containsExactly("other");
    assertThat(typed.toString()).isNotBlank();
  }

  @Test
  void parts_of_days_times_and_moments_are_looked_up() {
    event("leap", "2024-02-29T12:34:56.5");
    event("other", "2025-12-30T01:02:03");
    part("day__year", Event_.day.year(), 2024);
    part("local__year", Event_.local.year(), 2024);
    part("moment__year", Event_.moment.year(), 2024);
    part("day__iso_year", Event_.day.isoYear(), 2024);
    part("moment__iso_year", Event_.moment.isoYear(), 2024);
    part("day__quarter", Event_.day.quarter(), 1);
    part("local__month", Event_.local.month(), 2);
    part("moment__month", Event_.moment.month(), 2);
    part("day__week", Event_.day.week(), 9);
    part("day__week_day", Event_.day.weekDay(), 4);
    part("moment__week_day", Event_.moment.weekDay(), 4);
    part("day__day", Event_.day.day(), 29);
    part("start__hour", Event_.start.hour(), 12);
    part("moment__hour", Event_.moment.hour(), 12);
    part("start__minute", Event_.start.minute(), 34);
    part("start__second", Event_.start.second(), 56);
    part("moment__second", Event_.moment.second(), 56);
    part("moment__date__year", Event_.moment.date().year(), 2024);
    part("moment__time__hour", Event_.moment.time().hour(), 12);
  }

  @Test
  void the_date_and_time_of_moments_are_looked_up() {
    event("leap", "2024-02-29T12:34:56.5");
    event("other", "2025-12-30T01:02:03");
    LocalDate day = LocalDate.parse("2024-02-29");
    LocalTime noon = LocalTime.NOON;
    for (Condition<Event> typed :
        List.of(
            Event_.moment.date().eq(day),
            Event_.moment.date().lt(day.plusDays(1)),
            Event_.moment.date().in(day, day.minusDays(1)),
            Event_.local.date().range(day, day),
            Event_.moment.time().gt(noon),
            Event_.local.time().eq(LocalTime.parse("12:34:56.5")))) {
      assertThat(events(Event.objects.filter(typed))).as("%s", typed).containsExactly("leap");
    }
    assertThat(events(Event.objects.filter("moment__date", day))).containsExactly("leap");
    assertThat(events(Event.objects.filter("moment__date__lt", day.plusDays(1))))
        .containsExactly("leap");
    assertThat(events(Event.objects.filter("local__date__range", List.of(day, day))))
        .containsExactly("leap");
    assertThat(events(Event.objects.filter("moment__time__gt", noon))).containsExactly("leap");
    assertThat(
            events(
                Event.objects.filter(
                    Q.of("moment__date", day.plusDays(1)).at(ZoneOffset.ofHours(12)))))
        .containsExactly("leap");
  }

  @Test
  void every_operator_but_those_of_equality_refuses_null_by_name() {
    author("Ann", 1);
    event("leap", "2024-02-29T12:34:56.5");
    for (String operator :
        List.of(
            "iexact",
            "contains",
            "icontains",
            "startswith",
            "istartswith",
            "endswith",
            "iendswith",
            "regex",
            "iregex",
            "gt",
            "gte",
            "lt",
            "lte",
            "range",
            "in",
            "isnull")) {
      String lookup = "name__" + operator;
      assertThatThrownBy(() -> Author.objects.filter(lookup, null).all())
          .as(lookup)
          .isInstanceOf(PlinthException.class)
          .hasMessageContaining("isNull()")
          .hasMessageEndingWith("[query.null-comparison]");
    }
    for (String lookup :
        List.of("day__year__gt", "moment__date__lt", "start__hour__in", "moment__week__gt")) {
      assertThatThrownBy(() -> Event.objects.filter(lookup, null).all())
          .as(lookup)
          .hasMessageEndingWith("[query.null-comparison]");
    }
    List<@Nullable Integer> open = Arrays.asList(1, null);
    refused(
        "query.null-comparison", () -> Author.objects.filter("age__range", open).all(), "isNull()");
  }

  @Test
  @SuppressWarnings("NullAway") // the mistake under test
  void every_operator_but_those_of_equality_refuses_null_by_column() {
    @Nullable String none = null;
    List<Runnable> calls =
        List.of(
            () -> Author_.name.iexact(none),
            () -> Author_.name.contains(none),
            () -> Author_.name.icontains(none),
            () -> Author_.name.startsWith(none),
            () -> Author_.name.istartsWith(none),
            () -> Author_.name.endsWith(none),
            () -> Author_.name.iendsWith(none),
            () -> Author_.name.regex(none),
            () -> Author_.name.iregex(none),
            () -> Author_.name.gt(none),
            () -> Author_.name.gte(none),
            () -> Author_.name.lt(none),
            () -> Author_.name.lte(none),
            () -> Author_.name.range("a", none),
            () -> Author_.name.range(none, "a"),
            () -> Event_.moment.date().gt((LocalDate) null),
            () -> Event_.moment.year().gt((Integer) null),
            () -> Event_.moment.year().range(2020, null),
            () -> Event_.moment.date().in((List<LocalDate>) null),
            () -> Event_.moment.year().in((List<Integer>) null));
    assertThat(calls).allSatisfy(call -> refused("query.null-comparison", call::run, "isNull()"));
  }

  @Test
  void in_nothing_by_name_sends_nothing() {
    author("Ann", 1);
    assertThat(
            sent(() -> {
                  assertThat(Author.objects.filter("age__in", List.of()).all()).isEmpty();
                  assertThat(Author.objects.filter("mentor__in", List.of()).all()).isEmpty();
                  assertThat(Author.objects.filter(Author_.mentor().in(List.of())).all()).isEmpty();
                })
                .texts())
        .isEmpty();
    assertThat(Author.objects.exclude("mentor__in", List.of()).count()).isEqualTo(1);
    assertThat(Author.objects.exclude(Author_.mentor().in(List.of())).count()).isEqualTo(1);
  }

  @Test
  void wildcards_in_a_column_stand_for_themselves_where_case_is_ignored() {
    nicknamed("100% Sure", "100% S");
    nicknamed("1000 sure", "100% s");
    nicknamed("A_B", "a_b");
    nicknamed("axb", "A_B");
    nicknamed("C\\D", "c\\d");
    nicknamed("cd", "C\\D");
    assertThat(names(Author.objects.filter(Author_.name.icontains(Author_.nickname))))
        .containsExactlyInAnyOrder("100% Sure", "A_B", "C\\D");
    assertThat(names(Author.objects.filter(Author_.name.istartsWith(Author_.nickname))))
        .containsExactlyInAnyOrder("100% Sure", "A_B", "C\\D");
    assertThat(names(Author.objects.filter(Author_.name.iendsWith(Author_.nickname))))
        .containsExactlyInAnyOrder("A_B", "C\\D");
    assertThat(names(Author.objects.filter(Author_.name.iexact(Author_.nickname))))
        .containsExactlyInAnyOrder("A_B", "C\\D");
  }

  @Test
  @Needs(Capability.UNICODE_CASE)
  void letters_beyond_ascii_in_a_column_are_found_in_either_case_by_the_i_forms() {
    nicknamed("Zoë", "OË");
    nicknamed("ЖУК", "жу");
    assertThat(Author.objects.filter(Author_.name.icontains(Author_.nickname)).count())
        .isEqualTo(2);
    assertThat(Author.objects.filter(Author_.name.contains(Author_.nickname)).count()).isZero();
    assertThat(names(Author.objects.filter(Author_.name.istartsWith(Author_.nickname))))
        .containsExactly("ЖУК");
  }
}
