package dev.plinth.orm.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.Database;
import dev.plinth.orm.Tables;
import dev.plinth.orm.fixture.Sample;
import dev.plinth.orm.fixture.Sample_;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RowState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The rows that lookups find in three: row 1 and 2 have all values, row 3 none. Exclude always
 * finds exactly the others.
 */
class LookupAnswersTest {
  private static final List<Long> ALL = List.of(1L, 2L, 3L);

  private Database db;

  @BeforeEach
  void open() {
    db = Database.connect(System.getProperty("lookups.url", "sqlite::memory:"));
    db.makeDefault();
    Tables.dropIfThere(db, Sample.class);
    Tables.create(db, Sample.class);
    save(
        Map.ofEntries(
            Map.entry("name", "50%_Ärger*"),
            Map.entry("nick", "ärger"),
            Map.entry("small", Short.MIN_VALUE),
            Map.entry("whole", 1),
            Map.entry("big", Long.MAX_VALUE),
            Map.entry("single", 0.1f),
            Map.entry("ratio", 0.1),
            Map.entry("price", new BigDecimal("9.50")),
            Map.entry("amount", new BigDecimal("0.1")),
            Map.entry("active", true),
            Map.entry("status", Sample.Status.CLOSED),
            Map.entry("day", LocalDate.of(2023, 12, 31)),
            Map.entry("clock", LocalTime.of(9, 5, 30)),
            Map.entry("local", LocalDateTime.of(2023, 12, 31, 23, 59, 59, 999_999_000)),
            Map.entry("createdAt", Instant.parse("2023-12-31T23:30:00.25Z")),
            Map.entry("seen", Instant.parse("2023-12-31T23:30:00Z").atOffset(ZoneOffset.UTC)),
            Map.entry("code", new UUID(0, 1)),
            Map.entry("span", Duration.ofMinutes(90)),
            Map.entry("photo", new byte[] {1}),
            Map.entry("words", List.of("a", "b")),
            Map.entry("settings", "{\"a\": 1}")));
    save(
        Map.ofEntries(
            Map.entry("name", "plain"),
            Map.entry("nick", "PLAIN"),
            Map.entry("small", (short) 5),
            Map.entry("whole", 2),
            Map.entry("big", 5L),
            Map.entry("single", 2.5f),
            Map.entry("ratio", 2.5),
            Map.entry("price", new BigDecimal("10.00")),
            Map.entry("amount", new BigDecimal("12345678901.5")),
            Map.entry("active", false),
            Map.entry("status", Sample.Status.OPEN),
            Map.entry("day", LocalDate.of(2024, 1, 1)),
            Map.entry("clock", LocalTime.of(21, 0)),
            Map.entry("local", LocalDateTime.of(2024, 1, 1, 0, 0)),
            Map.entry("createdAt", Instant.parse("2024-01-01T00:00:00Z")),
            Map.entry("seen", Instant.parse("2024-07-01T12:00:00Z").atOffset(ZoneOffset.UTC)),
            Map.entry("code", new UUID(0, 2)),
            Map.entry("span", Duration.ofDays(2)),
            Map.entry("photo", new byte[] {2}),
            Map.entry("words", List.of()),
            Map.entry("settings", "[]")));
    save(Map.of());
  }

  private static void save(Map<String, Object> values) {
    Sample sample = new Sample();
    RowState state = Persistent.stateOf(sample);
    values.forEach((name, value) -> state.set(state.meta().field(name).index(), value));
    sample.save();
  }

  @AfterEach
  void close() {
    Tables.drop(db, Sample.class);
    db.close();
  }

  private static void finds(String lookup, @Nullable Object value, long... ids) {
    finds(Q.of(lookup, value), ids);
  }

  private static void finds(Q asked, long... ids) {
    List<Long> found = Arrays.stream(ids).boxed().toList();
    List<Long> others = new ArrayList<>(ALL);
    others.removeAll(found);
    assertThat(ids(asked)).as("%s", asked).isEqualTo(found);
    assertThat(ids(asked.not())).as("not %s", asked).isEqualTo(others);
  }

  private static List<Long> ids(Q asked) {
    return Sample.objects.filter(asked).orderBy("id").values(Sample_.id).all();
  }

  @Test
  void equal_and_not_equal() {
    finds("whole", 1, 1);
    finds("whole__ne", 1, 2);
    finds("whole", null, 3);
    finds("whole__ne", null, 1, 2);
    finds("whole__isnull", false, 1, 2);
    finds("name", "50%_Ärger*", 1);
    finds("big", Long.MAX_VALUE, 1);
    finds("small", -32768, 1);
    finds("ratio", 2.5f, 2);
    finds("single", 0.1, 1);
    finds("price", 9.5, 1);
    finds("amount", new BigDecimal("0.10"), 1);
    finds("active", false, 2);
    finds("code", new UUID(0, 2), 2);
    finds("photo", new byte[] {1}, 1);
    finds("photo__in", List.of(new byte[] {1}, new byte[] {2}), 1, 2);
    finds("words", List.of("a", "b"), 1);
    finds("words__ne", List.of("a"), 1, 2);
    finds("settings", "{ \"a\":1 }", 1);
  }

  @Test
  void greater_and_less() {
    finds("whole__gt", 1, 2);
    finds("whole__gt", 1.5, 2);
    finds("whole__lte", 1.5, 1);
    finds("whole__lt", 1e12, 1, 2);
    finds("whole__gt", 1e12);
    finds("whole__gte", -1e12, 1, 2);
    finds("whole__range", List.of(0, 1), 1);
    finds("small__lte", -32768, 1);
    finds("price__lt", 10, 1);
    finds("price__gte", 1, 1, 2);
    finds("price__lt", 1e9, 1, 2);
    finds("amount__gt", 12345678901L, 2);
    finds("name__lt", "6", 1);
    finds("status__gt", "CLOSED", 2);
    finds("code__lt", new UUID(0, 2), 1);
    finds("span__gt", Duration.ofHours(2), 2);
    finds("day__lte", LocalDate.of(2023, 12, 31), 1);
    finds("clock__gt", LocalTime.NOON, 2);
    finds("local__lt", LocalDateTime.of(2024, 1, 1, 0, 0), 1);
    finds("created_at__lt", Instant.parse("2023-12-31T23:30:00.250001Z"), 1);
    finds("seen__gt", Instant.parse("2024-07-01T11:59:59Z"), 2);
  }

  @Test
  void one_of_many() {
    finds("whole__in", List.of(1, 7), 1);
    finds("whole__in", List.of());
    finds("whole__in", List.of(1.5, 1e12));
    finds("status__in", List.of("OPEN", Sample.Status.CLOSED), 1, 2);
    finds("day__in", List.of(LocalDate.of(2024, 1, 1)), 2);
    finds("whole__in", Sample.objects.values(Sample_.whole), 1, 2);
    finds("id__in", Sample.objects.filter("whole", 2), 2);
    finds("whole__in", Sample.objects.none().values(Sample_.whole));
    assertThat(ids(Q.of("whole__in", Arrays.asList(1, null)))).containsExactly(1L);
    assertThat(ids(Q.of("whole__in", Arrays.asList(1, null)).not())).containsExactly(2L);
  }

  @Test
  void parts_of_texts() {
    finds("name__contains", "%_", 1);
    finds("name__contains", "_%");
    finds("name__contains", "*", 1);
    finds("name__startswith", "50%", 1);
    finds("name__endswith", "r*", 1);
    finds("name__contains", "PLAIN");
    finds("name__icontains", "LAI", 2);
    finds("name__iexact", "PlAiN", 2);
    finds("name__istartswith", "PL", 2);
    finds("name__iendswith", "IN", 2);
    finds("name__icontains", "ärger", 1);
    finds("nick__istartswith", "ÄR", 1);
    finds("name__iexact", Sample_.nick, 2);
    finds("name__contains", Sample_.name, 1, 2);
  }

  @Test
  void parts_of_dates() {
    finds("day__year", 2024, 2);
    finds("day__year__lt", 2024, 1);
    finds("day__year__ne", 2024, 1);
    finds("day__year__in", List.of(2023, 2024), 1, 2);
    finds("day__year__gt", 20_000);
    finds("day__year__lt", 20_000, 1, 2);
    finds("day__iso_year", 2024, 2);
    finds("day__iso_year__lte", 2023, 1);
    finds("day__quarter", 4, 1);
    finds("day__month", 12, 1);
    finds("day__week", 52, 1);
    finds("day__week", 1, 2);
    finds("day__week_day", 7, 1);
    finds("day__day", 31, 1);
    finds("clock__hour", 21, 2);
    finds("clock__minute", 5, 1);
    finds("clock__second", 30, 1);
    finds("local__second", 59, 1);
    finds("local__date", LocalDate.of(2023, 12, 31), 1);
    finds("local__time__gt", LocalTime.NOON, 1);
    finds("created_at__time", LocalTime.of(23, 30, 0, 250_000_000), 1);
    finds("created_at__date", LocalDate.of(2024, 1, 1), 2);
    finds("created_at__date__lte", LocalDate.of(2023, 12, 31), 1);
    finds("created_at__hour__gte", 23, 1);
    finds("created_at__date__month", 12, 1);
  }

  @Test
  void parts_of_moments_in_a_zone() {
    ZoneOffset offset = ZoneOffset.ofHours(1);
    finds(Q.of("created_at__year", 2024).at(offset), 1, 2);
    finds(Q.of("created_at__hour", 0).at(offset), 1);
    finds(Q.of("created_at__date", LocalDate.of(2024, 1, 1)).at(offset), 1, 2);
    finds(Q.of("created_at__time__lt", LocalTime.of(0, 31)).at(offset), 1);
    finds(Q.of("created_at__minute", 30).at(offset), 1);
  }

  @Test
  void a_moment_moved_by_a_length_of_time() {
    Instant later = Instant.parse("2024-01-01T01:00:00Z");
    Condition<Sample> before = Sample_.createdAt.plus(Duration.ofHours(1)).lt(later);
    assertThat(Sample.objects.filter(before).values(Sample_.id).all()).containsExactly(1L);
    assertThat(Sample.objects.exclude(before).orderBy("id").values(Sample_.id).all())
        .containsExactly(2L, 3L);
    Condition<Sample> local = Sample_.local.minus(Duration.ofDays(1)).year().eq(2023);
    assertThat(Sample.objects.filter(local).orderBy("id").values(Sample_.id).all())
        .containsExactly(1L, 2L);
  }

  @Test
  void expressions_beside_the_column() {
    finds("big__gt", Sample_.whole, 1, 2);
    finds("ratio__lt", Sample_.whole, 1);
    finds("seen__gte", Sample_.seen, 1, 2);
    finds("whole", Sample.objects.values(Aggregates.max(Sample_.whole)), 2);
    finds("whole__lt", Sample.objects.values(Aggregates.max(Sample_.whole)), 1);
  }

  @Test
  void aggregates_by_name() {
    assertThat(Sample.objects.aggregate("whole", "SUM")).isEqualTo(3L);
    assertThat(Sample.objects.aggregate("whole", "avg")).isEqualTo(1.5);
    assertThat(Sample.objects.aggregate("whole", "count")).isEqualTo(2L);
    assertThat(Sample.objects.aggregate("*", "count")).isEqualTo(3L);
    assertThat(Sample.objects.aggregate("price", "max")).isEqualTo(new BigDecimal("10.00"));
    assertThat(Sample.objects.aggregate("day", "min")).isEqualTo(LocalDate.of(2023, 12, 31));
    assertThat(Sample.objects.aggregate("created_at__year", "max")).isEqualTo(2024);
    assertThat(Sample.objects.aggregate("span", "max")).isEqualTo(Duration.ofDays(2));
    assertThat(Sample.objects.none().aggregate("whole", "SUM")).isNull();
  }

  @Test
  void aggregates_over_pages_groups_and_distinct_values() {
    assertThat(Sample.objects.orderBy("id").limit(1).aggregate("whole", "SUM")).isEqualTo(1L);
    assertThat(Sample.objects.orderBy("id").offset(1).count()).isEqualTo(2);
    assertThat(Sample.objects.groupBy(Sample_.active).count()).isEqualTo(3);
    assertThat(Sample.objects.groupBy(Sample_.active).exists()).isTrue();
    assertThat(
            Sample.objects
                .groupBy(Sample_.active)
                .aggregate(Aggregates.avg(Aggregates.count(Sample_.whole))))
        .isBetween(0.66, 0.67);
    assertThat(Sample.objects.values(Sample_.active).distinct().count()).isEqualTo(3);
    assertThat(Sample.objects.values(Aggregates.count()).count()).isEqualTo(1);
    assertThat(Sample.objects.none().values(Aggregates.count()).all()).containsExactly(0L);
    assertThat(Sample.objects.none().values(Sample_.id).all()).isEmpty();
    assertThat(Sample.objects.none().groupBy(Sample_.active).values(Aggregates.count()).all())
        .isEmpty();
  }

  @Test
  void the_first_and_the_last() {
    assertThat(Sample.objects.values(Sample_.whole).first()).contains(1);
    assertThat(Sample.objects.exclude("whole", null).values(Sample_.whole).last()).contains(2);
    assertThat(Sample.objects.values(Aggregates.count()).first()).contains(3L);
    assertThat(Sample.objects.exclude("whole", null).values(Sample_.active).distinct().last())
        .contains(true);
  }
}
