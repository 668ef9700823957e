package dev.plinth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedCodeTest {
  /** Everything but the hint that annotations of other libraries have no processor. */
  private static final String LINT = "-Xlint:all,-processing";

  @TempDir Path output;

  @ParameterizedTest
  @ValueSource(strings = {"small", "full", "keys", "awkward"})
  void reads_as_expected_and_compiles_without_a_warning(String name) {
    Path folder = Goldens.folder("golden/" + name);
    Compilation compilation =
        Compilation.Request.of(output, Goldens.sources(folder)).options(LINT, "-Werror").run();
    assertThat(compilation.problems()).isEmpty();
    Map<String, String> generated = compilation.generated();
    assertThat(generated).isNotEmpty();
    generated.forEach(
        (type, text) -> Goldens.assertSame(folder.resolve(simpleName(type) + ".txt"), text));
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** What is imported on demand gives way to a class of the model's own package. */
  @Test
  void means_plinths_class_where_the_package_has_one_of_that_name() {
    Path folder = output.resolve("src");
    Path model =
        Compilation.source(
            folder,
            "near.Thing",
            "package near; public class Thing extends dev.plinth.orm.Model { String title; }");
    Path column =
        Compilation.source(folder, "near.TextColumn", "package near; class TextColumn {}");
    Compilation together = Compilation.Request.of(output.resolve("1"), model, column).run();
    Path before = output.resolve("2");
    assertThat(Compilation.Request.of(before, column).run().problems()).isEmpty();
    Compilation later = Compilation.Request.of(before, model).run();
    for (Compilation compilation : List.of(together, later)) {
      assertThat(compilation.problems()).isEmpty();
      assertThat(compilation.generated().get("near.Thing_"))
          .contains("import dev.plinth.orm.query.*;", "import dev.plinth.orm.query.TextColumn;");
    }
  }

  @Test
  void is_the_same_in_every_run() {
    Path folder = Goldens.folder("golden/full");
    Map<String, String> first =
        Compilation.Request.of(output.resolve("1"), Goldens.sources(folder)).run().generated();
    Map<String, String> second =
        Compilation.Request.of(output.resolve("2"), Goldens.sources(folder)).run().generated();
    assertThat(second).isEqualTo(first);
  }
}
