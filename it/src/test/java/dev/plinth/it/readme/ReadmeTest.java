package dev.plinth.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final String STATEMENTS =
      """
      // app/Statements%d.java
      package app;

      import static dev.plinth.orm.query.Aggregates.*;
      import static dev.plinth.orm.query.Subqueries.*;
      import static dev.plinth.orm.query.Windows.*;

      import dev.plinth.db.Database;
      import dev.plinth.orm.query.LookupPolicy;
      import java.util.Map;

      class Statements%d {
        record Person(String username, int age) {}

        interface Mail {
          void welcome(User user);
        }

        void run(Database db, Mail mail, User jane, Map<String, String> parameters, String order) {
          %s
        }
      }
      """;

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

  /** Blocks that name no file are statements; what they speak of is declared here. */
  @Test
  void its_statements_compile_against_its_models() throws Exception {
    List<Snippet> statements =
        page.stream().filter(each -> each.is("java") && !each.isFile()).toList();
    assertThat(statements).isNotEmpty();
    List<Snippet> whole = new ArrayList<>(page);
    for (int i = 0; i < statements.size(); i++) {
      whole.add(new Snippet("java", STATEMENTS.formatted(i, i, statements.get(i).text())));
    }
    assertThat(Program.write(whole, folder).compile()).isEmpty();
  }

  @Test
  void its_dependencies_have_the_versions_of_this_build() throws IOException {
    String build = Files.readString(ROOT.resolve("pom.xml"));
    assertThat(only("xml"))
        .contains("<version>" + find(build, "plinth-parent</artifactId>\\s*<version>(.*?)<"))
        .contains("<version>" + find(build, "<sqlite.version>(.*?)<"))
        .contains(
            "<version>" + find(build, "maven-compiler-plugin</artifactId>\\s*<version>(.*?)<"));
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
