package dev.plinth.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = new Names(63);

  @Test
  void short_names_are_plain() {
    assertThat(names.of("users", List.of("first", "last"), "key"))
        .isEqualTo("users_first_last_key");
    assertThat(names.of("users", List.of(), "pkey")).isEqualTo("users_pkey");
    assertThat(names.fit("mine")).isEqualTo("mine");
  }

  @Test
  void long_names_are_cut_and_told_apart_by_a_hash() {
    String one = names.of("t".repeat(60), List.of("a"), "key");
    String other = names.of("t".repeat(60), List.of("b"), "key");
    assertThat(one).hasSize(63).startsWith("ttt").endsWith("_key").isNotEqualTo(other);
    assertThat(names.of("t".repeat(60), List.of("a"), "key")).isEqualTo(one);
  }

  @Test
  void the_hash_never_changes() {
    assertThat(names.fit("x".repeat(64))).isEqualTo("x".repeat(54) + "_0c07e2ee");
  }

  @Test
  void the_limit_counts_in_bytes_and_cuts_no_character() {
    for (String letter : List.of("é", "€", "😀")) {
      String name = names.of(letter.repeat(40), List.of("a"), "idx");
      assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(57, 63);
      assertThat(name).startsWith(letter).doesNotContain("?").endsWith("_idx");
      assertThat(name.substring(0, name.indexOf('_')).replace(letter, "")).isEmpty();
    }
  }
}
