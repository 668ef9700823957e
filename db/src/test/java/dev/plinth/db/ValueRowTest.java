package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.SqlType;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A row of one value. */
class ValueRowTest {
  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry("getLong", 5L),
          Map.entry("getInt", 5),
          Map.entry("getShort", (short) 5),
          Map.entry("getDouble", 1.5),
          Map.entry("getFloat", 1.5f),
          Map.entry("getBoolean", true),
          Map.entry("getString", "Anna"),
          Map.entry("getBigDecimal", BigDecimal.TEN),
          Map.entry("getDate", LocalDate.EPOCH),
          Map.entry("getTime", LocalTime.NOON),
          Map.entry("getDateTime", LocalDate.EPOCH.atStartOfDay()),
          Map.entry("getInstant", Instant.EPOCH),
          Map.entry("getOffsetDateTime", Instant.EPOCH.atOffset(ZoneOffset.UTC)),
          Map.entry("getDuration", Duration.ofHours(1)),
          Map.entry("getUuid", new UUID(1, 2)),
          Map.entry("getBytes", new byte[] {1}),
          Map.entry("getObject", "Anna"));

  @Test
  void each_getter_answers_the_value_as_it_was_given() throws Exception {
    for (Map.Entry<String, Object> each : VALUES.entrySet()) {
      Method getter = Row.class.getMethod(each.getKey(), int.class);
      Object read = getter.invoke(new ValueRow(each.getValue()), 1);
      assertThat(read).as(each.getKey()).isEqualTo(each.getValue());
    }
    assertThat(new ValueRow(List.of("a")).getList(1, SqlType.TEXT)).containsExactly("a");
    assertThat(new ValueRow("a").get(1, SqlType.TEXT)).isEqualTo("a");
  }

  @Test
  void null_is_zero_to_a_getter_of_a_primitive_and_null_to_all_others() throws Exception {
    Row row = new ValueRow(null);
    for (String name : VALUES.keySet()) {
      Method getter = Row.class.getMethod(name, int.class);
      Object read = getter.invoke(row, 1);
      if (!getter.getReturnType().isPrimitive()) {
        assertThat(read).as(name).isNull();
      } else if (read instanceof Number number) {
        assertThat(number.intValue()).as(name).isZero();
      } else {
        assertThat(read).as(name).isEqualTo(false);
      }
    }
    assertThat(row.getLongOrNull(1)).isNull();
    assertThat(row.isNull(1)).isTrue();
  }

  @Test
  void a_getter_of_another_type_is_an_error() {
    Row row = new ValueRow("Anna");
    assertThatThrownBy(() -> row.getLong(1)).isInstanceOf(ClassCastException.class);
    assertThatThrownBy(() -> row.getInstant(1)).isInstanceOf(ClassCastException.class);
  }

  @Test
  void it_has_one_column_without_a_name() {
    Row row = new ValueRow("Anna");
    assertThat(row.columnCount()).isEqualTo(1);
    assertThat(row.label(1)).isEmpty();
    assertThat(row.labels()).containsExactly("");
  }
}
