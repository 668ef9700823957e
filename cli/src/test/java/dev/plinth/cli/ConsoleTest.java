package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void colour_ends_where_it_has_to() {
    Console console = console(true);
    console.titled("Written:", "M0001_Initial.java");
    console.error("It failed @|bold or|@ so.");

    assertThat(out.toString())
        .isEqualToIgnoringNewLines("\u001B[1mWritten:\u001B[0m M0001_Initial.java");
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("\u001B[31mIt failed @|bold or|@ so.\u001B[0m");
  }

  @Test
  void without_colour_all_is_plain() {
    Console console = console(false);
    console.titled("Written:", "M0001_Initial.java");
    console.ask("Renamed?");

    assertThat(out.toString()).isEqualToIgnoringNewLines("Written: M0001_Initial.javaRenamed? ");
  }

  @Test
  void the_end_of_input_is_no_answer() {
    assertThat(console(false).ask("Renamed?")).isEmpty();
    assertThat(console(false).withoutAnswers().asks()).isFalse();
  }

  private Console console(boolean colour) {
    return new Console(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        new BufferedReader(new StringReader("")),
        colour);
  }
}
