package dev.plinth.sql.schema;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a name stands in a piece of SQL, outside of texts and comments. */
final class NamesInSql {
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
  private final String name;

  NamesInSql(String text, String name) {
    this.text = text;
    this.name = name;
  }

  /** Whether it is there as anything: a column, a table, a function, a type. */
  boolean isAnything() {
    return TOKEN.matcher(text).results().anyMatch(this::isName);
  }

  /** Whether it is there as a column. */
  boolean isColumn() {
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
    String quoted = SqlText.quoted(to);
    String last = "";
    while (tokens.find()) {
      String token = isColumn(tokens, last) ? quoted : tokens.group();
      tokens.appendReplacement(renamed, Matcher.quoteReplacement(token));
      last = tokens.group();
    }
    return tokens.appendTail(renamed).toString();
  }

  private boolean isColumn(MatchResult token, String last) {
    return isName(token)
        && !BEFORE_OTHERS.contains(last.toUpperCase(Locale.ROOT))
        && !text.substring(0, token.start()).stripTrailing().endsWith("::")
        && !isFollowed(token.end(), token.group(BARE) != null);
  }

  private boolean isName(MatchResult token) {
    return name.equalsIgnoreCase(found(token));
  }

  private static @Nullable String found(MatchResult token) {
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
