package dev.plinth.example.blog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the Java statement that a stack trace element points into; the build packs the sources. */
final class JavaLine {
  private static final Map<String, List<String>> SOURCES = new ConcurrentHashMap<>();

  private JavaLine() {}

  /** The whole statement, as it stands in the source, without its indentation. */
  static String of(StackTraceElement at) {
    List<String> source = SOURCES.computeIfAbsent(at.getClassName(), JavaLine::read);
    int first = at.getLineNumber() - 1;
    int last = first;
    if (first < 0 || first >= source.size()) {
      return at.toString();
    }
    while (first > 0 && !ends(source.get(first - 1))) {
      first--;
    }
    int open = open(source.get(last));
    while (last < source.size() - 1 && (open > 0 || !ends(source.get(last)))) {
      last++;
      open += open(source.get(last));
    }
    return String.join("\n", source.subList(first, last + 1)).stripIndent();
  }

  /** Whether a statement or a block's head is complete with this line. */
  private static boolean ends(String line) {
    String code = code(line);
    return code.isEmpty() || code.endsWith(";") || code.endsWith("{") || code.endsWith("}");
  }

  /** How many lambda bodies the line opens; it closes one where it begins with the brace. */
  private static int open(String line) {
    String code = code(line);
    return code.endsWith("-> {") ? 1 : code.startsWith("})") ? -1 : 0;
  }

  private static String code(String line) {
    return line.replaceFirst("//.*", "").strip();
  }

  private static List<String> read(String className) {
    String file = "/" + className.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    try (InputStream source = JavaLine.class.getResourceAsStream(file)) {
      return source == null
          ? List.of()
          : new String(source.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
