package dev.plinth.orm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.orm.fixture.Sample;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every lookup with the condition it becomes on both databases. */
class LookupSqlTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Where where(String lookup, @Nullable Object value) {
    return Where.of(Sample.objects.filter(lookup, value).question());
  }

  private static Where whereNot(String lookup, @Nullable Object value) {
    return Where.of(Sample.objects.exclude(lookup, value).question());
  }

  private static Where inBerlin(String lookup, Object value) {
    return Where.of(Sample.objects.filter(Q.of(lookup, value).at(BERLIN)).question());
  }

  @Test
  void a_name_alone_asks_for_the_exact_value() {
    where("whole", 5).binds(5).is("WHERE \"samples\".\"whole\" = ?");
    where("whole__exact", 5).binds(5).is("WHERE \"samples\".\"whole\" = ?");
  }

  @Test
  void exactly_null_is_a_test_for_null() {
    where("whole", null).is("WHERE \"samples\".\"whole\" IS NULL");
    where("whole__ne", null).is("WHERE \"samples\".\"whole\" IS NOT NULL");
    whereNot("whole", null).is("WHERE \"samples\".\"whole\" IS NOT NULL");
  }

  @Test
  void isnull_takes_true_and_false() {
    where("whole__isnull", true).is("WHERE \"samples\".\"whole\" IS NULL");
    where("whole__isnull", false).is("WHERE \"samples\".\"whole\" IS NOT NULL");
    whereNot("whole__isnull", true).is("WHERE \"samples\".\"whole\" IS NOT NULL");
  }

  @Test
  void comparisons_are_those_of_sql() {
    where("whole__ne", 5).is("WHERE \"samples\".\"whole\" <> ?");
    where("whole__gt", 5).is("WHERE \"samples\".\"whole\" > ?");
    where("whole__gte", 5).is("WHERE \"samples\".\"whole\" >= ?");
    where("whole__lt", 5).is("WHERE \"samples\".\"whole\" < ?");
    where("whole__lte", 5).is("WHERE \"samples\".\"whole\" <= ?");
  }

  @Test
  void a_range_includes_both_ends() {
    String both = "WHERE \"samples\".\"whole\" >= ? AND \"samples\".\"whole\" <= ?";
    where("whole__range", List.of(1, 5)).binds(1, 5).is(both);
    where("whole__range", new int[] {1, 5}).binds(1, 5).is(both);
    where("whole__range", new Object[] {1, 5}).binds(1, 5).is(both);
  }

  @Test
  void many_values_are_one_array_or_a_list() {
    where("whole__in", Set.of(7))
        .binds(List.of(7))
        .isOnPostgres("WHERE \"samples\".\"whole\" = ANY(?)")
        .isOnSqlite("WHERE \"samples\".\"whole\" IN (?)");
    where("whole__in", new long[] {1, 2})
        .binds(List.of(1, 2))
        .isOnPostgres("WHERE \"samples\".\"whole\" = ANY(?)")
        .isOnSqlite("WHERE \"samples\".\"whole\" IN (?, ?)");
  }

  @Test
  void in_nothing_needs_no_database() {
    assertThat(Sample.objects.filter("whole__in", List.of()).question().isNever()).isTrue();
    whereNot("whole__in", List.of()).is("");
  }

  @Test
  void a_null_in_a_list_counts_only_where_rows_are_excluded() {
    List<@Nullable Integer> oneAndNull = Arrays.asList(1, null);
    where("whole__in", oneAndNull).isOnSqlite("WHERE \"samples\".\"whole\" IN (?)");
    whereNot("whole__in", oneAndNull)
        .isOnSqlite(
            "WHERE (\"samples\".\"whole\" IN (?) OR \"samples\".\"whole\" IS NULL) IS NOT TRUE");
    List<@Nullable Integer> onlyNull = Arrays.asList((Integer) null);
    assertThat(Sample.objects.filter("whole__in", onlyNull).question().isNever()).isTrue();
    whereNot("whole__in", onlyNull).is("WHERE \"samples\".\"whole\" IS NOT NULL");
  }

  @Test
  void texts_are_matched_with_their_wildcards_taken_literally() {
    where("name__contains", "50%")
        .binds("%50\\%%")
        .isOnPostgres("WHERE \"samples\".\"name\" LIKE ?")
        .isOnSqlite("WHERE \"samples\".\"name\" GLOB ?");
    where("name__startswith", "a_b")
        .binds("a\\_b%")
        .isOnPostgres("WHERE \"samples\".\"name\" LIKE ?");
    where("name__endswith", "a").binds("%a").isOnPostgres("WHERE \"samples\".\"name\" LIKE ?");
  }

  @Test
  void the_forms_with_i_ignore_the_case() {
    where("name__icontains", "a").binds("%a%").isOnPostgres("WHERE \"samples\".\"name\" ILIKE ?");
    where("name__istartswith", "a").binds("a%").isOnPostgres("WHERE \"samples\".\"name\" ILIKE ?");
    where("name__iendswith", "a").binds("%a").isOnPostgres("WHERE \"samples\".\"name\" ILIKE ?");
    where("name__iexact", "a")
        .isOnPostgres("WHERE lower(\"samples\".\"name\") = lower(?)")
        .isOnSqlite("WHERE \"samples\".\"name\" GLOB ?");
  }

  @Test
  void regular_expressions_are_for_databases_that_have_them() {
    where("name__regex", "^a").binds("^a").isOnPostgres("WHERE \"samples\".\"name\" ~ ?");
    where("name__iregex", "^a").binds("^a").isOnPostgres("WHERE \"samples\".\"name\" ~* ?");
    assertThatThrownBy(() -> where("name__regex", "^a").on("sqlite"))
        .hasMessageContaining("REGEX")
        .hasMessageEndingWith("[dialect.unsupported]");
  }

  @Test
  void lookups_may_be_written_as_the_methods_are() {
    where("name__startsWith", "a").isOnPostgres("WHERE \"samples\".\"name\" LIKE ?");
    where("createdAt__isNull", true).is("WHERE \"samples\".\"created_at\" IS NULL");
    where("createdAt__weekDay", 1)
        .isOnSqlite("WHERE CAST(strftime('%u', \"samples\".\"created_at\") AS INTEGER) = ?");
  }

  @Test
  void a_year_is_a_range_on_the_bare_column() {
    String range = "WHERE \"samples\".\"created_at\" >= ? AND \"samples\".\"created_at\" < ?";
    Instant start = Instant.parse("2024-01-01T00:00:00Z");
    Instant end = Instant.parse("2025-01-01T00:00:00Z");
    where("created_at__year", 2024).binds(start, end).is(range);
    where("created_at__year__exact", 2024L).binds(start, end).is(range);
    where("created_at__year__gt", 2024).binds(end).is("WHERE \"samples\".\"created_at\" >= ?");
    where("created_at__year__gte", 2024).binds(start).is("WHERE \"samples\".\"created_at\" >= ?");
    where("created_at__year__lt", 2024).binds(start).is("WHERE \"samples\".\"created_at\" < ?");
    where("created_at__year__lte", 2024).binds(end).is("WHERE \"samples\".\"created_at\" < ?");
    where("created_at__year__range", List.of(2024, 2024)).binds(start, end).is(range);
    where("created_at__year__ne", 2024)
        .binds(start, end)
        .is("WHERE \"samples\".\"created_at\" < ? OR \"samples\".\"created_at\" >= ?");
    where("created_at__year__in", List.of(2024)).binds(start, end).is(range);
  }

  @Test
  void a_year_of_a_date_or_of_a_time_without_zone_is_a_range_too() {
    where("day__year", 2024)
        .binds(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1))
        .is("WHERE \"samples\".\"day\" >= ? AND \"samples\".\"day\" < ?");
    where("local__year__lt", 2024)
        .binds(LocalDateTime.of(2024, 1, 1, 0, 0))
        .is("WHERE \"samples\".\"local\" < ?");
  }

  @Test
  void the_year_of_iso_weeks_starts_on_a_monday() {
    where("day__iso_year", 2026)
        .binds(LocalDate.of(2025, 12, 29), LocalDate.of(2027, 1, 4))
        .is("WHERE \"samples\".\"day\" >= ? AND \"samples\".\"day\" < ?");
  }

  @Test
  void a_year_that_no_text_of_a_date_can_hold_is_compared_as_a_number() {
    where("day__year__gt", 20_000)
        .binds(20_000)
        .isOnPostgres("WHERE CAST(EXTRACT(YEAR FROM \"samples\".\"day\") AS integer) > ?")
        .isOnSqlite("WHERE CAST(strftime('%Y', \"samples\".\"day\") AS INTEGER) > ?");
    where("day__year__lt", -1)
        .binds(-1)
        .isOnPostgres("WHERE CAST(EXTRACT(YEAR FROM \"samples\".\"day\") AS integer) < ?");
  }

  @Test
  void the_date_of_a_moment_is_a_range_on_the_bare_column() {
    LocalDate day = LocalDate.of(2024, 2, 29);
    where("created_at__date", day)
        .binds(Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("2024-03-01T00:00:00Z"))
        .is("WHERE \"samples\".\"created_at\" >= ? AND \"samples\".\"created_at\" < ?");
    where("created_at__date__gt", day)
        .binds(Instant.parse("2024-03-01T00:00:00Z"))
        .is("WHERE \"samples\".\"created_at\" >= ?");
    where("local__date__lte", day)
        .binds(LocalDateTime.of(2024, 3, 1, 0, 0))
        .is("WHERE \"samples\".\"local\" < ?");
  }

  @Test
  void parts_of_dates_can_be_taken_one_after_the_other() {
    where("created_at__date__month", 2)
        .isOnPostgres(
            "WHERE CAST(EXTRACT(MONTH FROM CAST(\"samples\".\"created_at\" AT TIME ZONE 'UTC' AS"
                + " date)) AS integer) = ?")
        .isOnSqlite("WHERE CAST(strftime('%m', date(\"samples\".\"created_at\")) AS INTEGER) = ?");
  }

  @Test
  void the_time_of_a_moment_is_compared_as_a_time() {
    where("created_at__time__lt", LocalTime.NOON)
        .isOnPostgres("WHERE CAST(\"samples\".\"created_at\" AT TIME ZONE 'UTC' AS time) < ?")
        .isOnSqlite(
            "WHERE (time(\"samples\".\"created_at\") || substr(\"samples\".\"created_at\", 20)) < ?");
  }

  @Test
  void other_parts_are_extracted() {
    Map<String, String> formats =
        Map.of(
            "month", "MONTH %m",
            "week", "WEEK %V",
            "week_day", "ISODOW %u",
            "day", "DAY %d",
            "hour", "HOUR %H",
            "minute", "MINUTE %M");
    formats.forEach(
        (part, words) -> {
          String[] both = words.split(" ", 2);
          where("local__" + part, 1)
              .isOnPostgres(
                  "WHERE CAST(EXTRACT(%s FROM \"samples\".\"local\") AS integer) = ?"
                      .formatted(both[0]))
              .isOnSqlite(
                  "WHERE CAST(strftime('%s', \"samples\".\"local\") AS INTEGER) = ?"
                      .formatted(both[1]));
        });
    where("day__quarter__gte", 3)
        .isOnPostgres("WHERE CAST(EXTRACT(QUARTER FROM \"samples\".\"day\") AS integer) >= ?")
        .isOnSqlite("WHERE ((CAST(strftime('%m', \"samples\".\"day\") AS INTEGER) + 2) / 3) >= ?");
    where("clock__second", 3)
        .isOnSqlite("WHERE CAST(strftime('%S', \"samples\".\"clock\") AS INTEGER) = ?");
  }

  @Test
  void parts_of_moments_are_taken_in_the_zone_that_is_named() {
    inBerlin("created_at__hour", 12)
        .isOnPostgres(
            "WHERE CAST(EXTRACT(HOUR FROM \"samples\".\"created_at\" AT TIME ZONE 'Europe/Berlin')"
                + " AS integer) = ?");
    inBerlin("created_at__year__gte", 2024).binds(Instant.parse("2023-12-31T23:00:00Z"));
    inBerlin("created_at__date", LocalDate.of(2024, 3, 31))
        .binds(Instant.parse("2024-03-30T23:00:00Z"), Instant.parse("2024-03-31T22:00:00Z"));
  }

  @Test
  void a_time_without_zone_knows_no_other_zone() {
    inBerlin("local__hour", 12)
        .isOnPostgres("WHERE CAST(EXTRACT(HOUR FROM \"samples\".\"local\") AS integer) = ?");
  }

  @Test
  void a_zone_holds_for_all_combined_lookups() {
    Q both = Q.of("created_at__year", 2024).or(Q.of("seen__year", 2024).not());
    Where.of(Sample.objects.filter(both.at(BERLIN)).question())
        .binds(
            Instant.parse("2023-12-31T23:00:00Z"),
            Instant.parse("2024-12-31T23:00:00Z"),
            Instant.parse("2023-12-31T23:00:00Z"),
            Instant.parse("2024-12-31T23:00:00Z"));
  }

  @Test
  void values_are_converted_to_the_type_of_the_column() {
    Instant noon = Instant.parse("2024-05-01T12:00:00Z");
    OffsetDateTime offset = noon.atOffset(ZoneOffset.ofHours(2));
    where("big", 5).binds(5L);
    where("small", 5L).binds((short) 5);
    where("ratio", 5).binds(5.0);
    where("single", 0.5).binds(0.5f);
    where("price", 5).binds(new BigDecimal(5));
    where("amount", 0.1).binds(new BigDecimal("0.1"));
    where("created_at", offset).binds(noon);
    where("created_at", noon.atZone(BERLIN)).binds(noon);
    where("seen", noon).binds(noon);
    where("status", "OPEN").binds("OPEN");
    where("status__in", List.of(Sample.Status.OPEN, "CLOSED")).binds(List.of("OPEN", "CLOSED"));
  }

  @Test
  void durations_uuids_and_enums_have_an_order() {
    UUID code = new UUID(1, 2);
    where("code__gt", code).binds(code).is("WHERE \"samples\".\"code\" > ?");
    where("status__lte", "OPEN").binds("OPEN").is("WHERE \"samples\".\"status\" <= ?");
    where("span__range", List.of(Duration.ZERO, Duration.ofHours(1)))
        .isOnPostgres(
            "WHERE \"samples\".\"span\" >= ?::interval AND \"samples\".\"span\" <= ?::interval")
        .isOnSqlite("WHERE \"samples\".\"span\" >= ? AND \"samples\".\"span\" <= ?");
  }

  @Test
  void truth_bytes_lists_and_documents_are_equal_or_not() {
    where("active", true).binds(true).is("WHERE \"samples\".\"active\" = ?");
    where("photo__ne", new byte[] {1}).is("WHERE \"samples\".\"photo\" <> ?");
    where("words", List.of("a")).binds(List.of("a")).is("WHERE \"samples\".\"words\" = ?");
    where("settings", "{}")
        .isOnPostgres("WHERE \"samples\".\"settings\" = ?::jsonb")
        .isOnSqlite("WHERE \"samples\".\"settings\" = json(?)");
  }

  @Test
  void pk_is_the_primary_key() {
    where("pk__gt", 5).binds(5L).is("WHERE \"samples\".\"id\" > ?");
  }
}
