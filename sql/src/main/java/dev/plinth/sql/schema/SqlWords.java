package dev.plinth.sql.schema;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a piece of SQL that may be columns: no texts, comments, functions and types. */
final class SqlWords {
  private static final String OTHER =
      "(?s)[eE]'(?:[^'\\\\]+|\\\\.)*+'" // text with escapes
          + "|'[^']*+'" // text; one with '' inside is two of them
          + "|\\$(\\w*+)\\$.*?\\$\\1\\$" // text between dollars
          + "|--[^\\n]*+|/\\*.*?\\*/" // comment
          + "|\\d[\\w.]*+"; // number
  private static final String NAME = "(\"(?:[^\"]++|\"\")*+\")|([\\p{L}_][\\p{L}\\p{N}_$]*+)";
  private static final Pattern TOKEN = Pattern.compile(OTHER + "|" + NAME);
  private static final int QUOTED = 2;
  private static final int BARE = 3;

  /** What makes the name after it a type, a collation or an alias. */
  private static final Set<String> BEFORE_OTHERS = Set.of("AS", "COLLATE");

  private final String text;
  private final String column;

  SqlWords(String text, String column) {
    this.text = text;
    this.column = column;
  }

  /** Whether the column is one of the words. */
  boolean found() {
    Matcher tokens = TOKEN.matcher(text);
    String last = "";
    while (tokens.find()) {
      if (isColumn(tokens, last)) {
        return true;
      }
      last = tokens.group();
    }
    return false;
  }

  /** The text with another name for the column. */
  String renamed(String to) {
    StringBuilder renamed = new StringBuilder();
    Matcher tokens = TOKEN.matcher(text);
    String quoted = '"' + to.replace("\"", "\"\"") + '"';
    String last = "";
    while (tokens.find()) {
      String token = isColumn(tokens, last) ? quoted : tokens.group();
      tokens.appendReplacement(renamed, Matcher.quoteReplacement(token));
      last = tokens.group();
    }
    return tokens.appendTail(renamed).toString();
  }

  private boolean isColumn(MatchResult token, String last) {
    String name = name(token);
    return name != null
        && name.equalsIgnoreCase(column)
        && !BEFORE_OTHERS.contains(last.toUpperCase(Locale.ROOT))
        && !text.substring(0, token.start()).stripTrailing().endsWith("::")
        && !isFollowed(token.end(), token.group(BARE) != null);
  }

  private static @Nullable String name(MatchResult token) {
    String quoted = token.group(QUOTED);
    return quoted == null
        ? token.group(BARE)
        : quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
  }

  /** Before a point stands a table, before a bracket a function. */
  private boolean isFollowed(int end, boolean bare) {
    String rest = text.substring(end).stripLeading();
    return rest.startsWith(".") || (bare && rest.startsWith("("));
  }
}
