package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PlinthTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void an_unknown_command_is_a_usage_error_that_names_a_near_one() {
    assertThat(run("generate-complation")).isEqualTo(ExitCode.USAGE.code());

    assertThat(err.toString()).contains("generate-completion");
  }

  @Test
  void help_lists_commands_and_exit_codes_without_colour() {
    assertThat(run("--help")).isZero();

    assertThat(out.toString()).contains("Usage: plinth", "Exit codes:").doesNotContain("\u001B");
  }

  private int run(String... arguments) {
    Console console =
        new Console(new PrintWriter(out, true), new PrintWriter(err, true), null, false);
    return Plinth.run(console, arguments);
  }
}
