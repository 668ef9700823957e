package dev.plinth.migrations.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PatienceTest {
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final Patience PATIENCE = Patience.USUAL.pauses(Duration.ofMillis(100), LONGEST);

  @Property
  void pauses_grow_and_keep_their_limits_whatever_chance_says(
      @ForAll @IntRange(min = 1, max = 1_000) int attempt, @ForAll long seed) {
    long middle = Math.min(100L << Math.min(attempt - 1, 20), LONGEST.toMillis());
    assertThat(PATIENCE.pauseAfter(attempt, new java.util.Random(seed)).toMillis())
        .isBetween(middle / 2, middle + middle / 2);
  }
}
