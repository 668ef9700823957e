package dev.plinth.orm.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.SqlType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyTest {

  private static <V> Object part(FieldType<V> type, V value) {
    return Objects.requireNonNull(Key.part(type, value));
  }

  private static <V> void same(FieldType<V> type, V one, V other) {
    assertThat(part(type, one)).isEqualTo(part(type, other)).hasSameHashCodeAs(part(type, other));
  }

  @Test
  void decimals_are_equal_whatever_their_scale() {
    same(FieldTypes.DECIMAL, new BigDecimal("1.5"), new BigDecimal("1.500"));
    same(FieldTypes.DECIMAL, new BigDecimal("1E+2"), new BigDecimal("100"));
    same(FieldTypes.decimal(5, 2), new BigDecimal("1.5"), new BigDecimal("1.500"));
  }

  @Test
  void a_decimal_keeps_the_scale_that_its_column_shows() {
    assertThat(part(FieldTypes.decimal(5, 2), new BigDecimal("1.5")))
        .isEqualTo(new BigDecimal("1.50"));
    assertThat(part(FieldTypes.DECIMAL, new BigDecimal("1E+2"))).isEqualTo(new BigDecimal("100"));
  }

  @Test
  void a_decimal_is_never_rounded_to_another_key() {
    BigDecimal finer = new BigDecimal("1.555");
    assertThat(part(FieldTypes.decimal(5, 2), finer)).isEqualTo(finer);
  }

  @Test
  void moments_are_equal_to_the_microsecond_and_whatever_their_offset() {
    same(
        FieldTypes.INSTANT,
        Instant.parse("2024-05-06T07:08:09.123456789Z"),
        Instant.parse("2024-05-06T07:08:09.123456Z"));
    same(
        FieldTypes.OFFSET_DATE_TIME,
        OffsetDateTime.parse("2024-05-06T09:08:09.1234567+02:00"),
        OffsetDateTime.parse("2024-05-06T07:08:09.123456Z"));
    same(
        FieldTypes.LOCAL_DATE_TIME,
        LocalDateTime.parse("2024-05-06T07:08:09.1234567"),
        LocalDateTime.parse("2024-05-06T07:08:09.123456"));
    same(FieldTypes.TIME, LocalTime.parse("07:08:09.1234567"), LocalTime.parse("07:08:09.123456"));
    same(FieldTypes.DURATION, Duration.ofNanos(1_999), Duration.ofNanos(1_000));
  }

  @Test
  void bytes_are_equal_by_their_content() {
    same(FieldTypes.BYTES, new byte[] {1, 2}, new byte[] {1, 2});
    Object key = part(FieldTypes.BYTES, new byte[] {1, (byte) 0xab});
    assertThat(key).hasToString("01ab").isNotEqualTo(part(FieldTypes.BYTES, new byte[] {1}));
    assertThat((byte[]) Key.parts(List.of("a", key), 2).get(1)).containsExactly(1, 0xab);
  }

  @Test
  void both_zeros_are_one_key() {
    same(FieldTypes.DOUBLE, 0.0, -0.0);
    same(FieldTypes.FLOAT, 0.0f, -0.0f);
  }

  @Test
  void keys_with_one_spelling_stay_the_very_same_object() {
    Long number = 123_456L;
    UUID uuid = new UUID(1, 2);
    String text = "text";
    assertThat(part(FieldTypes.LONG, number)).isSameAs(number);
    assertThat(part(FieldTypes.UUID, uuid)).isSameAs(uuid);
    assertThat(part(FieldTypes.TEXT, text)).isSameAs(text);
  }

  @Test
  void a_type_of_ones_own_is_compared_as_it_comes_back() {
    same(new MoneyType(), new Money(new BigDecimal("1.5")), new Money(new BigDecimal("1.50")));
  }

  private record Money(BigDecimal amount) {}

  private record MoneyType() implements FieldType<Money> {
    @Override
    public Class<Money> javaType() {
      return Money.class;
    }

    @Override
    public SqlType sqlType() {
      return SqlType.decimal(8, 2);
    }

    @Override
    public Object toDatabase(Money value) {
      return value.amount();
    }

    @Override
    public Money fromDatabase(Object value) {
      return new Money((BigDecimal) value);
    }
  }
}
