package dev.plinth.migrations.inspect;

import dev.plinth.migrations.source.Literals;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pieces of Java source. */
final class JavaText {
  private static final int WIDTH = 96;

  private JavaText() {}

  /** One literal, or several in braces. */
  static String literals(List<String> texts) {
    return list(texts.stream().map(Literals::text).toList());
  }

  /** One value, or several in braces. */
  static String list(List<String> values) {
    return values.size() == 1 ? values.get(0) : "{" + String.join(", ", values) + "}";
  }

  /** An annotation on one line. */
  static String annotation(String name, Map<String, String> options) {
    if (options.isEmpty()) {
      return "@" + name;
    }
    boolean lone = options.size() == 1 && options.containsKey("value");
    String inner =
        options.entrySet().stream()
            .map(option -> lone ? option.getValue() : option.getKey() + " = " + option.getValue())
            .collect(Collectors.joining(", "));
    return "@" + name + "(" + inner + ")";
  }

  /** An annotation on one line where it fits, else with a line for each option. */
  static String wrapped(String name, Map<String, String> options, String indent) {
    String line = annotation(name, options);
    if (line.length() + indent.length() <= WIDTH && line.indexOf('\n') < 0) {
      return line;
    }
    return options.entrySet().stream()
        .map(option -> "\n" + indent + "    " + option.getKey() + " = " + option.getValue())
        .collect(Collectors.joining(",", "@" + name + "(", ")"));
  }

  /** Annotations as the value of an option: one, or a line for each. */
  static String annotations(List<String> annotations) {
    return annotations.size() == 1
        ? annotations.get(0)
        : annotations.stream()
            .map(each -> "\n      " + each)
            .collect(Collectors.joining(",", "{", "\n    }"));
  }

  /** Lines of a comment, in which no backslash begins a unicode escape. */
  static String comment(String indent, String remark) {
    String text = remark.replace("\\u", "\\ u");
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(indent + "//");
    for (String word : text.split("\\s+", -1)) {
      if (line.length() + word.length() >= WIDTH) {
        lines.append(line).append('\n');
        line = new StringBuilder(indent + "//");
      }
      line.append(' ').append(word);
    }
    return lines.append(line).append('\n').toString();
  }

  /** A text inside of Javadoc. */
  static String inJavadoc(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\\", "&#92;") // even in comments it may begin a unicode escape
        .replace("*/", "*&#47;")
        .replace("@", "&#64;")
        .replaceAll("\\s+", " ");
  }
}
