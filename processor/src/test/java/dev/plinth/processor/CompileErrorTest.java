package dev.plinth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files in {@code fails} do not compile. Above each line that is wrong stands what is said of
 * it: {@code // error: text [id]}.
 */
class CompileErrorTest {
  private static final Path FOLDER = Goldens.folder("fails");
  private static final String MARK = "// error: ";

  @TempDir Path temporary;

  static List<String> files() {
    return Goldens.sources(FOLDER).stream().map(file -> file.getFileName().toString()).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void is_reported_at_its_line_in_these_words(String name) {
    Path file = FOLDER.resolve(name);
    List<String> plain = withoutMarks(Compilation.read(file));
    Goldens.assertSame(file, withMarks(plain, compile(name, plain)));
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(String name, List<String> lines) {
    String type = "fails." + name.substring(0, name.length() - ".java".length());
    Path source = Compilation.source(temporary.resolve("src"), type, String.join("\n", lines));
    return Compilation.Request.of(temporary.resolve("out"), source).run().diagnostics();
  }

  private static List<String> withoutMarks(String text) {
    return Arrays.stream(text.split("\n", -1))
        .filter(line -> !line.strip().startsWith(MARK))
        .toList();
  }

  private static String withMarks(
      List<String> lines, List<Diagnostic<? extends JavaFileObject>> found) {
    List<String> marked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      int number = i + 1;
      found.stream()
          .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
          .filter(diagnostic -> Math.max(1, diagnostic.getLineNumber()) == number)
          .forEach(diagnostic -> marked.add(indent + MARK + firstLine(diagnostic)));
      marked.add(line);
    }
    return String.join("\n", marked);
  }

  private static String firstLine(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
  }

  @Test
  void every_problem_of_the_catalogue_is_shown_by_one_of_them() {
    Set<String> shown = new TreeSet<>();
    for (Path file : Goldens.sources(FOLDER)) {
      Matcher matcher = Pattern.compile("// error: .*\\[(.*)]").matcher(Compilation.read(file));
      while (matcher.find()) {
        shown.add(matcher.group(1));
      }
    }
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Problem.values()).map(Problem::id).sorted().toList());
  }
}
