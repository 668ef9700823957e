package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlinthTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void an_unknown_command_is_a_usage_error_that_names_the_nearest_one() {
    assertThat(run("migrat")).isEqualTo(ExitCode.USAGE.code());

    assertThat(err.toString())
        .startsWith("No command 'migrat'. Did you mean 'migrate'? Commands: makemigrations, ")
        .endsWith("[cli.unknown-command]" + System.lineSeparator());
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void an_unknown_option_is_told_in_a_line_with_the_nearest_one() {
    assertThat(run("migrate", "--ulr=postgresql://ann:s3cret@host/shop"))
        .isEqualTo(ExitCode.USAGE.code());

    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "No option '--ulr' of plinth migrate. Did you mean '--url'? All of them: plinth migrate"
                + " --help [cli.unknown-option]");
  }

  @Test
  void an_option_before_the_command_is_told_where_it_belongs() {
    assertThat(run("--url", "sqlite:app.db", "migrate")).isEqualTo(ExitCode.USAGE.code());

    assertThat(err.toString())
        .contains("Options follow the command: plinth <command> --url", "[cli.unknown-option]");
  }

  @Test
  void an_argument_too_many_is_a_usage_error() {
    assertThat(run("status", "0001")).isEqualTo(ExitCode.USAGE.code());

    assertThat(err.toString())
        .startsWith("plinth status takes no further argument '0001'.")
        .contains("[cli.unknown-argument]");
  }

  @Test
  void an_option_without_its_value_is_a_usage_error() {
    assertThat(run("migrate", "--url")).isEqualTo(ExitCode.USAGE.code());

    assertThat(err.toString())
        .contains("Missing required parameter for option '--url'", "[cli.usage]")
        .hasLineCount(1);
  }

  @Test
  void without_a_command_the_help_is_an_error() {
    assertThat(run()).isEqualTo(ExitCode.USAGE.code());

    assertThat(err.toString()).startsWith("Usage: plinth").contains("makemigrations");
  }

  @Test
  void help_lists_commands_and_exit_codes_without_colour() {
    assertThat(run("--help")).isZero();

    assertThat(out.toString()).contains("Usage: plinth", "Exit codes:").doesNotContain("\u001B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "makemigrations",
        "migrate",
        "rollback",
        "status",
        "plan",
        "sql",
        "drift",
        "inspect",
        "baseline",
        "squash",
        "fake"
      })
  void each_command_has_help_that_tells_where_its_settings_come_from(String command) {
    assertThat(run(command, "--help")).isZero();
    String help = out.toString();
    assertThat(help)
        .startsWith("Usage: plinth " + command)
        .containsSubsequence("--url=<url>", "--package=<package>", "--no-input", "PLINTH_URL");
    assertThat(err.toString()).isEmpty();

    out.getBuffer().setLength(0);
    assertThat(run("help", command)).isZero();
    assertThat(out.toString()).isEqualTo(help);
  }

  private int run(String... arguments) {
    Console console =
        new Console(new PrintWriter(out, true), new PrintWriter(err, true), null, false);
    return Plinth.run(console, arguments);
  }
}
