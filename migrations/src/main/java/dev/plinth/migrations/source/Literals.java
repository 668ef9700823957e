package dev.plinth.migrations.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Literals of Java. */
public final class Literals {
  private Literals() {}

  /** A text in quotes; Java reads the same text back, whatever signs are in it. */
  public static String text(String value) {
    StringBuilder out = new StringBuilder("\"");
    value.chars().forEach(letter -> append((char) letter, out));
    return out.append('"').toString();
  }

  private static void append(char letter, StringBuilder out) {
    switch (letter) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append(isPlain(letter) ? String.valueOf(letter) : unicode(letter));
    }
  }

  private static boolean isPlain(char letter) {
    return !Character.isISOControl(letter)
        && !Character.isSurrogate(letter)
        && Character.isDefined(letter)
        && Character.getType(letter) != Character.FORMAT;
  }

  private static String unicode(char letter) {
    return "\\u%04x".formatted((int) letter);
  }

  /** Whether it has several lines, none with blanks that a text block would lose. */
  static boolean fitsBlock(String text) {
    return text.indexOf('\n') >= 0
        && text.lines()
            .noneMatch(line -> !line.isEmpty() && isLost(line.charAt(line.length() - 1)));
  }

  /** Spaces and tabs at the end of a line have escapes of their own. */
  private static boolean isLost(char last) {
    return Character.isWhitespace(last) && last != ' ' && last != '\t';
  }

  /** A line of a text block. */
  static String line(String line) {
    String escaped = line.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    StringBuilder out = new StringBuilder();
    escaped.chars().forEach(letter -> appendToLine((char) letter, out));
    boolean endsBlank = !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
    return endsBlank ? out.substring(0, out.length() - 1) + "\\s" : out.toString();
  }

  private static void appendToLine(char letter, StringBuilder out) {
    switch (letter) {
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      case '\f' -> out.append("\\f");
      default -> out.append(isPlain(letter) ? String.valueOf(letter) : unicode(letter));
    }
  }

  /** What a default of a column is given. */
  static String value(@Nullable Object value) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof BigDecimal || value instanceof BigInteger) {
      return "new " + value.getClass().getSimpleName() + "(\"" + value + "\")";
    }
    return value + suffix(value);
  }

  private static String suffix(@Nullable Object value) {
    if (value instanceof Long) {
      return "L";
    }
    return value instanceof Float ? "f" : "";
  }
}
