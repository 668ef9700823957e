package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
  private static final Path BASH = Path.of("/bin/bash");

  @Test
  void bash_completes_commands_and_options(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(BASH), "there is no bash here");
    Path script = folder.resolve("completion.sh");
    try (PrintWriter out = new PrintWriter(script.toFile(), StandardCharsets.UTF_8)) {
      Plinth.run(new Console(out, out, null, false), "generate-completion");
    }

    assertThat(bash("bash -n " + script)).isEmpty();
    assertThat(bash("source " + script + "; complete -p plinth")).contains("-F", "plinth");
    assertThat(bash("source " + script + "; " + completing("plinth", "mig")))
        .isEqualToIgnoringWhitespace("migrate");
    assertThat(bash("source " + script + "; " + completing("plinth", "migrate", "--uns")))
        .isEqualToIgnoringWhitespace("--unsafe");
  }

  /** As the shell calls it; {@code compopt} works only when it does so itself. */
  private static String completing(String... words) {
    return "compopt() { :; }; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%1$s'; _complete_plinth; echo ${COMPREPLY[@]}"
        .formatted(String.join(" ", words), words.length - 1);
  }

  /** What bash prints, on both streams. */
  private static String bash(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(BASH.toString(), "--norc", "-c", command)
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }
}
