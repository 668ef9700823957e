package dev.plinth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Expected texts that are files. {@code -Dplinth.rewrite=true} writes what was found in their
 * place, to be read and committed.
 */
final class Goldens {
  private static final boolean REWRITE = Boolean.getBoolean("plinth.rewrite");
  private static final Path RESOURCES = Path.of("src", "test", "resources").toAbsolutePath();

  private Goldens() {}

  static Path folder(String name) {
    return RESOURCES.resolve(name);
  }

  static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text found is what the file holds. */
  static void assertSame(Path file, String found) {
    if (REWRITE) {
      write(file, found);
    }
    assertThat(file).as("%s; -Dplinth.rewrite=true rewrites it", file).exists();
    assertThat(found).isEqualTo(Compilation.read(file));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
