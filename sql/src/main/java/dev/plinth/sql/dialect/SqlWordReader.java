package dev.plinth.sql.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the words of a statement one after the other. */
final class SqlWordReader {
  private final String text;
  private final List<SqlWord> words;
  private int at;

  SqlWordReader(String text) {
    this.text = text;
    this.words = SqlWords.of(text, true);
  }

  boolean isDone() {
    return at >= words.size();
  }

  /** Whether these words come next. */
  boolean isNext(String... expected) {
    for (int index = 0; index < expected.length; index++) {
      if (at + index >= words.size() || !words.get(at + index).is(expected[index])) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of these words comes next. */
  boolean isNextOf(Iterable<String> expected) {
    for (String word : expected) {
      if (isNext(word)) {
        return true;
      }
    }
    return false;
  }

  boolean isNextSign(String sign) {
    return at < words.size() && words.get(at).isSign(sign);
  }

  /** Skips these words where they come next. */
  boolean accept(String... expected) {
    boolean found = isNext(expected);
    at += found ? expected.length : 0;
    return found;
  }

  boolean acceptSign(String sign) {
    boolean found = isNextSign(sign);
    at += found ? 1 : 0;
    return found;
  }

  /** The next word; an empty one at the end. */
  SqlWord next() {
    int end = text.length();
    return isDone() ? new SqlWord(SqlWord.Kind.SIGN, "", end, end) : words.get(at++);
  }

  /** The next word as a name; names may stand in any quotes. */
  String name() {
    SqlWord word = next();
    String name = word.text();
    boolean quoted = word.kind() == SqlWord.Kind.TEXT && name.length() > 1;
    return quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name;
  }

  /** A name, or the last part of a dotted one. */
  String lastName() {
    String name = name();
    while (acceptSign(".")) {
      name = name();
    }
    return name;
  }

  /** The next word in upper case. */
  String keyword() {
    return next().text().toUpperCase(Locale.ROOT);
  }

  /** The text inside the bracket that comes next; the bracket is skipped. */
  String inBrackets() {
    int start = next().end();
    int depth = 1;
    while (!isDone()) {
      SqlWord word = next();
      depth += word.isSign("(") ? 1 : word.isSign(")") ? -1 : 0;
      if (depth == 0) {
        return text.substring(start, word.start()).strip();
      }
    }
    return text.substring(start).strip();
  }

  /** The parts between commas inside the bracket that comes next, each as its text. */
  List<String> listInBrackets() {
    return split(inBrackets());
  }

  /** The parts of a text between the commas that are in no bracket. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (SqlWord word : SqlWords.of(list, true)) {
      depth += word.isSign("(") ? 1 : word.isSign(")") ? -1 : 0;
      if (depth == 0 && word.isSign(",")) {
        parts.add(list.substring(start, word.start()).strip());
        start = word.end();
      }
    }
    parts.add(list.substring(start).strip());
    return parts;
  }

  /** All that is left. */
  String rest() {
    String rest = isDone() ? "" : text.substring(words.get(at).start()).strip();
    at = words.size();
    return rest;
  }
}
