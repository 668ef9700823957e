package dev.plinth.sql.dialect;

import dev.plinth.sql.Bind;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TextMatch;

/** Turns texts to search for into patterns that mean exactly them. */
final class Patterns {
  private Patterns() {}

  /** A pattern for LIKE. */
  static Bind like(Bind text, TextMatch.Match match, char escape) {
    return text.value() instanceof String plain
        ? bind(around(likeLiteral(plain, escape), match, "%"))
        : text;
  }

  /** A pattern for GLOB. */
  static Bind glob(Bind text, TextMatch.Match match, boolean ignoreCase) {
    return text.value() instanceof String plain
        ? bind(around(globLiteral(plain, ignoreCase), match, "*"))
        : text;
  }

  static boolean isAscii(Bind text) {
    return !(text.value() instanceof String plain) || isAscii(plain);
  }

  private static Bind bind(String pattern) {
    return new Bind(pattern, SqlType.TEXT);
  }

  private static String around(String text, TextMatch.Match match, String any) {
    return switch (match) {
      case CONTAINS -> any + text + any;
      case STARTS_WITH -> text + any;
      case ENDS_WITH -> any + text;
      case EQUALS -> text;
    };
  }

  /** The text with the wildcards of LIKE taken literally. */
  private static String likeLiteral(String text, char escape) {
    StringBuilder pattern = new StringBuilder(text.length() + 8);
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter == '%' || letter == '_' || letter == escape) {
        pattern.append(escape);
      }
      pattern.append(letter);
    }
    return pattern.toString();
  }

  /**
   * The text with the wildcards of GLOB taken literally. Ignoring case, each letter becomes the set
   * of its forms, {@code [eE]}: GLOB knows all of Unicode where LIKE knows a-z only.
   */
  private static String globLiteral(String text, boolean ignoreCase) {
    StringBuilder pattern = new StringBuilder(text.length() + 8);
    text.codePoints().forEach(letter -> appendGlob(pattern, letter, ignoreCase));
    return pattern.toString();
  }

  private static void appendGlob(StringBuilder pattern, int letter, boolean ignoreCase) {
    int lower = Character.toLowerCase(letter);
    int upper = Character.toUpperCase(letter);
    if (ignoreCase && lower != upper) {
      pattern.append('[').appendCodePoint(lower).appendCodePoint(upper).append(']');
    } else if (letter == '*' || letter == '?' || letter == '[') {
      pattern.append('[').appendCodePoint(letter).append(']');
    } else {
      pattern.appendCodePoint(letter);
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 0x80);
  }
}
