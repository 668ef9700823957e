package dev.plinth.db.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporalTest {

  private static final long YEAR_0 = -62_167_219_200_000_000L;
  private static final long CENTURIES = 9_000_000_000_000_000_000L;
  private static final long YEAR_10000 = 253_402_300_799_999_999L;

  @Property
  void a_written_moment_reads_as_it_was_and_sorts_as_moments_do(
      @ForAll @LongRange(min = YEAR_0, max = YEAR_10000) long one,
      @ForAll @LongRange(min = YEAR_0, max = YEAR_10000) long other) {
    Instant first = moment(one);
    Instant second = moment(other);
    assertThat(Temporal.instant(Temporal.write(first))).isEqualTo(first);
    assertThat(Integer.signum(Temporal.write(first).compareTo(Temporal.write(second))))
        .isEqualTo(Integer.signum(first.compareTo(second)));
  }

  @Property
  void a_written_duration_reads_as_it_was(
      @ForAll @LongRange(min = -CENTURIES, max = CENTURIES) long micros) {
    Duration duration = Interval.ofMicros(micros);
    assertThat(Interval.micros(duration)).isEqualTo(micros);
    assertThat(Interval.parse(Interval.write(duration))).isEqualTo(duration);
  }

  private static Instant moment(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29 09:30:00, 2024-02-29T09:30:00Z",
    "2024-02-29T09:30:00Z, 2024-02-29T09:30:00Z",
    "2024-02-29 09:30:00.25, 2024-02-29T09:30:00.250Z",
    "2024-02-29 09:30:00.123456789, 2024-02-29T09:30:00.123456789Z",
    "2024-02-29 09:30, 2024-02-29T09:30:00Z",
    "2024-02-29 09:30:00+02, 2024-02-29T07:30:00Z",
    "2024-02-29T09:30:00.5-03:30, 2024-02-29T13:00:00.500Z",
    "2024-02-29, 2024-02-29T00:00:00Z"
  })
  void other_forms_of_moments_are_read_too(String text, Instant moment) {
    assertThat(Temporal.instant(text)).isEqualTo(moment);
  }

  @Test
  void parts_of_longer_texts_are_read() {
    assertThat(Temporal.date("2024-02-29 09:30:00")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(Temporal.time("09:30")).isEqualTo(LocalTime.of(9, 30));
    assertThat(Temporal.dateTime("2024-02-29")).isEqualTo(LocalDateTime.of(2024, 2, 29, 0, 0));
    assertThat(Temporal.offsetDateTime("2024-02-29 09:30:00+02"))
        .isEqualTo(OffsetDateTime.of(2024, 2, 29, 9, 30, 0, 0, ZoneOffset.ofHours(2)));
  }

  @ParameterizedTest
  @CsvSource({"2024-02-30 00:00:00", "yesterday", "2024-02-29 25:00:00", "2024-2-9", "20240229"})
  void what_is_no_moment_is_refused(String text) {
    assertThatThrownBy(() -> Temporal.instant(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void a_year_that_would_not_sort_is_refused() {
    assertThatThrownBy(() -> Temporal.write(LocalDate.of(10_000, 1, 1)))
        .hasMessageContaining("The year 10000");
    assertThatThrownBy(() -> Temporal.write(Instant.MIN)).isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "01:30:00, PT1H30M",
    "-01:30:00.5, PT-1H-30M-0.5S",
    "3 days 04:05:06.7, PT76H5M6.7S",
    "1 day, PT24H",
    "-2 days +01:00:00, PT-47H",
    "P1DT2H, PT26H",
    "PT5400S, PT1H30M"
  })
  void intervals_of_the_server_are_read(String text, Duration duration) {
    assertThat(Interval.parse(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @CsvSource({"1 mon", "1 year 2 mons 3 days", "P1M", "P1Y2DT1H"})
  void intervals_of_months_have_no_length(String text) {
    assertThatThrownBy(() -> Interval.parse(text)).hasMessageContaining("no fixed length");
  }
}
