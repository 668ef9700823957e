package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void blanks_separate_and_double_quotes_keep_together() {
    assertThat(Arguments.split(" --name add_age  \"--fill=people.town='New York'\" 0002 "))
        .containsExactly("--name", "add_age", "--fill=people.town='New York'", "0002");
    assertThat(Arguments.split("--fill=people.town=\"'New York'\""))
        .containsExactly("--fill=people.town='New York'");
  }

  @Test
  void nothing_is_no_argument() {
    assertThat(Arguments.split("  ")).isEmpty();
    assertThat(Arguments.split("\"\"")).containsExactly("");
  }
}
