package dev.plinth.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One idea a file, so that a file can be read in one sitting. */
class FileLengthTest {

  private static final int MOST_LINES = 350;
  private static final Path ROOT = Path.of(System.getProperty("plinth.root", ".."));

  @ParameterizedTest
  @MethodSource("dev.plinth.it.architecture.PublishedSources#modules")
  void no_file_is_too_long(String module) throws IOException {
    assertThat(tooLong(ROOT.resolve(module).resolve("src/main/java"))).isEmpty();
  }

  @Test
  void a_long_file_is_found(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Short.java"), "\n".repeat(MOST_LINES));
    Files.writeString(folder.resolve("Long.java"), "\n".repeat(MOST_LINES + 1));
    assertThat(tooLong(folder)).singleElement().asString().endsWith("Long.java");
  }

  private static List<Path> tooLong(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> lines(file) > MOST_LINES)
          .toList();
    }
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
