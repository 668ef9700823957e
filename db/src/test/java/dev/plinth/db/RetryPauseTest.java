package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPauseTest {

  @ParameterizedTest
  @CsvSource({"0, 10", "1, 20", "4, 160", "6, 640", "7, 1000", "1000, 1000"})
  void a_pause_is_random_up_to_a_limit_that_doubles_to_a_second(int done, long most) {
    Random random = new Random(7);
    LongStream pauses = LongStream.range(0, 20_000).map(i -> Retries.pauseMillis(done, random));
    assertThat(pauses.distinct().sorted().toArray())
        .containsExactly(LongStream.rangeClosed(0, most).toArray());
  }
}
