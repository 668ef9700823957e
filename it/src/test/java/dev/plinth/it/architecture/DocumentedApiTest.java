package dev.plinth.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentedApiTest {

  @ParameterizedTest
  @MethodSource("dev.plinth.it.architecture.PublishedSources#modules")
  void public_types_and_methods_are_documented(String module) throws IOException {
    assertThat(UndocumentedApi.in(PublishedSources.of(module))).isEmpty();
  }

  @Test
  void the_test_reads_sources() throws IOException {
    assertThat(PublishedSources.of("sql")).isNotEmpty();
  }

  @Test
  void a_public_type_without_comment_is_found() throws IOException {
    assertThat(undocumented("public class Select {}")).containsExactly("Select");
  }

  @Test
  void a_public_method_without_comment_is_found() throws IOException {
    assertThat(
            undocumented(
                "/** A select. */ public class Select { public int limit() { return 1; } }"))
        .containsExactly("Select.limit");
  }

  @Test
  void a_method_of_an_interface_is_public_without_saying_so() throws IOException {
    assertThat(undocumented("/** A select. */ public interface Select { int limit(); }"))
        .containsExactly("Select.limit");
  }

  @Test
  void an_option_of_an_annotation_is_public_without_saying_so() throws IOException {
    assertThat(undocumented("/** A field. */ public @interface Field { int length(); }"))
        .containsExactly("Field.length");
  }

  @Test
  void what_overrides_or_is_not_public_needs_no_comment() throws IOException {
    assertThat(
            undocumented(
                "class Hidden { public void open() {} }",
                "/** A select. */ public class Select { @Override public String toString() { return \"\"; } void limit() {} }"))
        .isEmpty();
  }

  private static List<String> undocumented(String... sources) throws IOException {
    return UndocumentedApi.in(List.of(sources).stream().map(Text::new).toList());
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("string:///" + text.hashCode() + ".java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
