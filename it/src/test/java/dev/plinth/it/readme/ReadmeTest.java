package dev.plinth.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README compiles, runs and prints what it shows. A Java block that names its file on its first
 * line ({@code // app/User.java}) is part of the program, {@code app.Main} is its main class, and
 * the text block is its output.
 */
class ReadmeTest {

  private static final Path ROOT = Path.of(System.getProperty("plinth.root", ".."));

  private static List<Snippet> page;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    page = Snippet.of(Files.readString(ROOT.resolve("README.md")));
  }

  @Test
  void its_code_compiles_and_prints_what_it_shows() throws Exception {
    Program program = Program.write(page, folder);
    assertThat(program.compile()).isEmpty();
    assertThat(program.run("app.Main").strip()).isEqualToNormalizingNewlines(only("text").strip());
  }

  @Test
  void its_dependencies_have_the_versions_of_this_build() throws IOException {
    String build = Files.readString(ROOT.resolve("pom.xml"));
    assertThat(only("xml"))
        .contains("<version>" + find(build, "plinth-parent</artifactId>\\s*<version>(.*?)<"))
        .contains("<version>" + find(build, "<sqlite.version>(.*?)<"));
  }

  private static String only(String language) {
    assertThat(page).filteredOn(each -> each.is(language)).as(language + " blocks").hasSize(1);
    return page.stream().filter(each -> each.is(language)).findFirst().orElseThrow().text();
  }

  private static String find(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
