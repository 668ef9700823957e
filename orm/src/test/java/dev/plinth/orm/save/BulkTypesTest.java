package dev.plinth.orm.save;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.Tables;
import dev.plinth.orm.fixture.Sample;
import dev.plinth.orm.fixture.Sample_;
import dev.plinth.orm.fixture.SqliteTest;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RowState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkTypesTest extends SqliteTest {

  @BeforeEach
  void create() {
    Tables.create(db, Sample.class);
  }

  @Test
  void values_of_every_type_arrive_in_bulk_and_nulls_beside_them() {
    List<Sample> samples = List.of(full(1), new Sample(), full(2));
    Sample.objects.bulkCreate(samples);
    assertThat(rows())
        .containsExactly(values(samples.get(0)), values(new Sample()), values(samples.get(2)));
  }

  @Test
  void values_of_every_type_are_updated_in_bulk() {
    List<Sample> samples = List.of(new Sample(), full(3), new Sample());
    Sample.objects.bulkCreate(samples);
    fill(samples.get(0), 4);
    fill(samples.get(2), 5);
    clear(samples.get(1));
    String[] names =
        Persistent.stateOf(samples.get(0)).meta().fields().stream()
            .filter(field -> !field.primaryKey())
            .map(FieldMeta::name)
            .toArray(String[]::new);
    String[] flat = Arrays.stream(names).filter(n -> !n.equals("words")).toArray(String[]::new);
    Sample.objects.bulkUpdate(samples, flat);
    Sample.objects.bulkUpdate(samples, "words");
    assertThat(rows())
        .containsExactly(values(samples.get(0)), values(new Sample()), values(samples.get(2)));
  }

  private static List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    Sample.objects.orderBy(Sample_.id.asc()).all().forEach(sample -> rows.add(values(sample)));
    return rows;
  }

  private static Map<String, Object> values(Sample sample) {
    RowState state = Persistent.stateOf(sample);
    Map<String, Object> values = new LinkedHashMap<>();
    for (FieldMeta field : state.meta().fields()) {
      Object value = state.get(field.index());
      if (!field.primaryKey()) {
        values.put(
            field.name(),
            value instanceof byte[] bytes ? List.of(bytes.length, bytes[0]) : comparable(value));
      }
    }
    return values;
  }

  private static Object comparable(Object value) {
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return value instanceof BigDecimal decimal
        ? decimal.stripTrailingZeros()
        : String.valueOf(value).replace(" ", ""); // JSON comes back with its own blanks
  }

  private static Sample full(int number) {
    Sample sample = new Sample();
    fill(sample, number);
    return sample;
  }

  private static void clear(Sample sample) {
    RowState state = Persistent.stateOf(sample);
    state.meta().fields().stream()
        .filter(field -> !field.primaryKey())
        .forEach(field -> state.set(field.index(), null));
  }

  private static void fill(Sample sample, int number) {
    RowState state = Persistent.stateOf(sample);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", "quote \" ' \\ { } , NULL " + number);
    values.put("nick", "");
    values.put("small", (short) number);
    values.put("whole", -number);
    values.put("big", Long.MAX_VALUE - number);
    values.put("single", number / 2f);
    values.put("ratio", number / 4d);
    values.put("price", new BigDecimal("12.30"));
    values.put("amount", new BigDecimal("0.5"));
    values.put("active", number % 2 == 0);
    values.put("status", Sample.Status.OPEN);
    values.put("day", LocalDate.of(2024, 2, number));
    values.put("clock", LocalTime.of(3, 4, number, 123_456_000));
    values.put("local", LocalDateTime.of(2024, 2, number, 3, 4, 5));
    values.put("createdAt", Instant.parse("2024-02-0" + number + "T03:04:05.123456Z"));
    values.put("seen", OffsetDateTime.parse("2024-02-0" + number + "T03:04:05+02:00"));
    values.put("code", new UUID(number, number));
    values.put("span", Duration.ofMillis(90_061_001L * number));
    values.put("photo", new byte[] {(byte) number, 0, -1, 34, 92});
    values.put("words", List.of("a", "b,\"c\"", "n" + number));
    values.put("settings", "{\"a\": " + number + "}");
    values.forEach((name, value) -> state.set(state.meta().field(name).index(), value));
  }
}
