package dev.plinth.it.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test of the README finds what is wrong with a README. */
class SnippetTest {

  private static final String PAGE =
      """
      # A page

      ```java
      // app/Main.java
      package app;

      class Main {
        public static void main(String[] arguments) {
          System.out.println("SELECT 1");
        }
      }
      ```

      Only a part:

      ```java
      Main.main();
      ```

      ```sql
      SELECT 1
      ```
      """;

  @TempDir private Path folder;

  @Test
  void blocks_are_found_with_their_language() {
    assertThat(Snippet.of(PAGE))
        .extracting(Snippet::language)
        .containsExactly("java", "java", "sql");
  }

  @Test
  void only_blocks_that_name_a_file_are_files() {
    assertThat(Snippet.of(PAGE))
        .filteredOn(Snippet::isFile)
        .singleElement()
        .returns("app/Main.java", Snippet::fileName);
  }

  @Test
  void the_program_of_a_page_compiles_and_runs() throws Exception {
    Program program = Program.write(Snippet.of(PAGE), folder);
    assertThat(program.compile()).isEmpty();
    assertThat(program.run("app.Main")).isEqualToIgnoringWhitespace("SELECT 1");
  }

  @Test
  void a_mistake_in_the_code_is_told() throws Exception {
    String page = PAGE.replace("println", "prinltn");
    assertThat(Program.write(Snippet.of(page), folder).compile()).contains("prinltn");
  }

  @Test
  void a_warning_in_the_code_is_told() throws Exception {
    String page = PAGE.replace("System.out", "java.util.List raw = null; System.out");
    assertThat(Program.write(Snippet.of(page), folder).compile()).contains("[rawtypes]");
  }

  @Test
  void a_program_that_fails_is_told() throws Exception {
    String page =
        PAGE.replace(
            "System.out.println(\"SELECT 1\")", "throw new IllegalStateException(\"lost\")");
    Program program = Program.write(Snippet.of(page), folder);
    assertThat(program.compile()).isEmpty();
    assertThatThrownBy(() -> program.run("app.Main")).hasMessageContaining("lost");
  }
}
