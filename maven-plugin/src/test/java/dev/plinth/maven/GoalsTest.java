package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.Console;
import dev.plinth.cli.Plinth;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GoalsTest {
  @Test
  void each_command_is_a_goal() throws Exception {
    assertThat(goals())
        .containsExactlyInAnyOrderElementsOf(
            commands().stream().filter(name -> !name.equals("generate-completion")).toList());
  }

  private static List<String> goals() throws Exception {
    try (InputStream plugin = PlinthMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      String xml = new String(plugin.readAllBytes(), StandardCharsets.UTF_8);
      return found("<goal>(.*?)</goal>", xml);
    }
  }

  /** As the message about an unknown one tells them. */
  private static List<String> commands() {
    StringWriter err = new StringWriter();
    PrintWriter printer = new PrintWriter(err, true);
    Plinth.run(new Console(printer, printer, null, false), "unknown");
    return found("[a-z-]+", err.toString().replaceFirst("(?s).*Commands: (.*?)\\..*", "$1"));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(GoalsTest::whatCounts).toList();
  }

  private static String whatCounts(MatchResult result) {
    return result.groupCount() > 0 ? result.group(1) : result.group();
  }
}
