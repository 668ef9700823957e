package dev.plinth.processor;

import java.util.List;
import java.util.stream.Collectors;

/** Java literals. */
final class Literals {
  private Literals() {}

  /** A string literal. */
  static String text(String value) {
    StringBuilder literal = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      literal.append(escaped(value.charAt(i)));
    }
    return literal.append('"').toString();
  }

  /** String literals, separated by commas. */
  static String texts(List<String> values) {
    return values.stream().map(Literals::text).collect(Collectors.joining(", "));
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> isPlain(c) ? String.valueOf(c) : String.format("\\u%04x", (int) c);
    };
  }

  /** Only ASCII is written as it is, so that the file reads the same in every encoding. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c <= '~';
  }
}
