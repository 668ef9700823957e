package dev.plinth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the processor behaves among others and over several rounds. */
class RoundsTest {
  @TempDir Path temporary;

  private Path source(String name, String text) {
    return Compilation.source(temporary.resolve("src"), name, text);
  }

  private Path output() {
    return temporary.resolve("out");
  }

  /** Writes an enum in its first round, and another in its second. */
  @SupportedAnnotationTypes("*")
  private static final class EnumWriter extends AbstractProcessor {
    private int round;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      round++;
      if (round <= 2) {
        String name = round == 1 ? "Color" : "Shade";
        try (Writer file = processingEnv.getFiler().createSourceFile("made." + name).openWriter()) {
          file.write("package made; public enum " + name + " { FIRST, SECOND }");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @Test
  void types_that_other_processors_write_are_waited_for() {
    Path model =
        source(
            "app.Paint",
            """
            package app;

            import java.util.List;

            class Paint extends dev.plinth.orm.Model {
              made.Color color;
              List<made.Shade> shades;
            }
            """);
    Compilation compilation =
        Compilation.Request.of(output(), model).with(new ModelProcessor(), new EnumWriter()).run();
    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.generated().get("app.Paint_"))
        .contains("import made.Color;")
        .contains("FieldTypes.listOf(FieldTypes.enumOf(Shade.class))");
  }

  @Test
  void a_type_that_never_comes_is_told_once_and_the_rest_is_generated() {
    Path bad =
        source(
            "app.Paint",
            """
            package app;

            class Paint extends dev.plinth.orm.Model {
              Colour color;
              String name;

              static Object asked() {
                return Paint_.name;
              }
            }
            """);
    Path good = source("app.Pot", "package app; class Pot extends dev.plinth.orm.Model {}");
    Compilation compilation = Compilation.Request.of(output(), bad, good).run();
    assertThat(compilation.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).startsWith("4: cannot find symbol"));
    assertThat(compilation.generated()).containsKey("app.Paint_");
  }

  /** Notes which elements each file is said to come from, and what process answers. */
  private static final class Watched implements Processor {
    private final Processor watched = new ModelProcessor();
    private final Map<String, List<String>> origins = new LinkedHashMap<>();
    private final List<Boolean> answers = new ArrayList<>();

    @Override
    public void init(ProcessingEnvironment environment) {
      watched.init(new WatchedEnvironment(environment, origins));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      answers.add(watched.process(annotations, round));
      return false;
    }

    @Override
    public Set<String> getSupportedOptions() {
      return watched.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return watched.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return watched.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends javax.annotation.processing.Completion> getCompletions(
        Element element,
        javax.lang.model.element.AnnotationMirror annotation,
        javax.lang.model.element.ExecutableElement member,
        String userText) {
      return List.of();
    }
  }

  /** An environment that is not javac's own, as build tools put one around it. */
  private record WatchedEnvironment(ProcessingEnvironment inner, Map<String, List<String>> origins)
      implements ProcessingEnvironment {
    @Override
    public Filer getFiler() {
      return new WatchedFiler(inner.getFiler(), origins);
    }

    @Override
    public Map<String, String> getOptions() {
      return inner.getOptions();
    }

    @Override
    public Messager getMessager() {
      return inner.getMessager();
    }

    @Override
    public Elements getElementUtils() {
      return inner.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return inner.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return inner.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return inner.getLocale();
    }
  }

  private record WatchedFiler(Filer inner, Map<String, List<String>> origins) implements Filer {
    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements)
        throws IOException {
      origins.put(name.toString(), Arrays.stream(elements).map(Element::toString).toList());
      return inner.createSourceFile(name, elements);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... elements) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location location,
        CharSequence packageName,
        CharSequence name,
        Element... elements) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileObject getResource(
        JavaFileManager.Location location, CharSequence packageName, CharSequence name) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void each_file_comes_from_one_model_and_no_annotation_is_claimed() {
    Watched watched = new Watched();
    Compilation compilation =
        Compilation.Request.of(output(), Goldens.sources(Goldens.folder("golden/keys")))
            .with(watched)
            .run();
    assertThat(compilation.problems()).isEmpty();
    assertThat(watched.origins)
        .containsEntry("music.Playlist_", List.of("music.Playlist"))
        .hasSize(5)
        .allSatisfy((file, elements) -> assertThat(elements).hasSize(1));
    assertThat(watched.answers).isNotEmpty().doesNotContain(true);
  }

  @Test
  void gradle_is_told_that_files_are_isolated_and_services_find_the_processor() {
    assertThat(ModelProcessor.class.getName()).isEqualTo(ModelProcessor.NAME);
    assertThat(resource("gradle/incremental.annotation.processors"))
        .isEqualTo(ModelProcessor.NAME + ",isolating");
    assertThat(resource("services/javax.annotation.processing.Processor"))
        .isEqualTo(ModelProcessor.NAME);
  }

  private static String resource(String name) {
    return Compilation.read(Path.of("src", "main", "resources", "META-INF").resolve(name)).strip();
  }

  @Test
  void a_module_that_does_not_require_the_compiler_gets_no_generated_annotation() {
    Path module = source("module-info", "module app { requires dev.plinth.orm; }");
    Path model =
        source(
            "app.Thing",
            "package app; public class Thing extends dev.plinth.orm.Model { String name; }");
    Compilation compilation =
        Compilation.Request.of(output(), module, model)
            .options("--module-path", System.getProperty("java.class.path"))
            .run();
    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.generated().get("app.Thing_"))
        .contains("public final class Thing_")
        .doesNotContain("@Generated");
  }
}
