package dev.plinth.sql.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Splits a text of SQL into words, without blanks and comments. */
final class SqlWords {
  private static final Pattern SIMPLE = Pattern.compile("[a-z_][a-z0-9_$]*");
  private static final Map<Character, Character> QUOTES = Map.of('"', '"', '`', '`', '\'', '\'');
  private static final List<String> LONG_SIGNS =
      List.of(
          "->>", "!~*", "<=", ">=", "<>", "!=", "==", "||", "::", "<<", ">>", "->", "&&", "@>",
          "<@", "~*", "!~");

  private final String text;
  private final boolean brackets;
  private final List<SqlWord> words = new ArrayList<>();
  private int at;

  private SqlWords(String text, boolean brackets) {
    this.text = text;
    this.brackets = brackets;
  }

  /**
   * The words of a text.
   *
   * @param brackets whether {@code [a name]} is a name
   */
  static List<SqlWord> of(String text, boolean brackets) {
    SqlWords split = new SqlWords(text, brackets);
    while (split.at < text.length()) {
      split.next();
    }
    return split.words;
  }

  /**
   * A text with one blank between words, bare words and needless quotes aside: texts that differ in
   * nothing else become equal.
   */
  static String plain(String text) {
    List<SqlWord> words = of(text, false);
    while (isWrapped(words)) {
      words = words.subList(1, words.size() - 1);
    }
    return words.stream().map(SqlWords::plain).collect(Collectors.joining(" "));
  }

  private static String plain(SqlWord word) {
    return switch (word.kind()) {
      case BARE -> word.text().toLowerCase(Locale.ROOT);
      case NAME -> SIMPLE.matcher(word.text()).matches() ? word.text() : "\"" + word.text() + "\"";
      case TEXT -> word.text();
      case SIGN -> word.text().equals("!=") ? "<>" : word.text().equals("==") ? "=" : word.text();
    };
  }

  /** Whether its first bracket closes at its very end. */
  private static boolean isWrapped(List<SqlWord> words) {
    if (words.size() < 3 || !words.get(0).isSign("(")) {
      return false;
    }
    int depth = 0;
    for (int index = 0; index < words.size() - 1; index++) {
      depth += words.get(index).isSign("(") ? 1 : words.get(index).isSign(")") ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return words.get(words.size() - 1).isSign(")");
  }

  private void next() {
    char letter = text.charAt(at);
    if (Character.isWhitespace(letter)) {
      at++;
    } else if (text.startsWith("--", at)) {
      at = end("\n");
    } else if (text.startsWith("/*", at)) {
      at = end("*/");
    } else if (QUOTES.containsKey(letter)) {
      quoted(letter);
    } else if (brackets && letter == '[') {
      int end = end("]");
      add(SqlWord.Kind.NAME, text.substring(at + 1, end - 1), end);
    } else if (isWordPart(letter)) {
      bare();
    } else {
      sign();
    }
  }

  /** The place after the next such text, or the end. */
  private int end(String closing) {
    int found = text.indexOf(closing, at + 1);
    return found < 0 ? text.length() : found + closing.length();
  }

  private void quoted(char quote) {
    int end = at + 1;
    while (end < text.length() && (text.charAt(end) != quote || isDoubled(end, quote))) {
      end += text.charAt(end) == quote ? 2 : 1;
    }
    int after = Math.min(end + 1, text.length());
    if (quote == '\'') {
      add(SqlWord.Kind.TEXT, text.substring(at, after), after);
    } else {
      String name = text.substring(at + 1, Math.min(end, text.length()));
      String once = String.valueOf(quote);
      add(SqlWord.Kind.NAME, name.replace(once + once, once), after);
    }
  }

  private boolean isDoubled(int place, char quote) {
    return place + 1 < text.length() && text.charAt(place + 1) == quote;
  }

  private void bare() {
    int end = at;
    while (end < text.length() && isBarePart(end)) {
      end++;
    }
    add(SqlWord.Kind.BARE, text.substring(at, end), end);
  }

  /** Letters and digits, and the point inside a number. */
  private boolean isBarePart(int place) {
    char letter = text.charAt(place);
    return isWordPart(letter) || (letter == '.' && Character.isDigit(text.charAt(at)));
  }

  private static boolean isWordPart(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$';
  }

  private void sign() {
    String sign =
        LONG_SIGNS.stream()
            .filter(known -> text.startsWith(known, at))
            .findFirst()
            .orElse(text.substring(at, at + 1));
    add(SqlWord.Kind.SIGN, sign, at + sign.length());
  }

  private void add(SqlWord.Kind kind, String word, int end) {
    words.add(new SqlWord(kind, word, at, end));
    at = end;
  }
}
