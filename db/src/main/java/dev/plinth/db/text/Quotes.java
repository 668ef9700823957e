package dev.plinth.db.text;

/** Finds the ends of those parts of SQL in which nothing has a meaning: texts, names, comments. */
final class Quotes {

  private final String sql;
  private final Lexis lexis;

  Quotes(String sql, Lexis lexis) {
    this.sql = sql;
    this.lexis = lexis;
  }

  /** Where the part that begins at {@code at} ends, or {@code at} itself when none begins there. */
  int end(int at) {
    return switch (sql.charAt(at)) {
      case '\'' -> text(at);
      case '"' -> closing(at, '"');
      case '`' -> lexis.brackets() ? closing(at, '`') : at;
      case '[' -> lexis.brackets() ? closing(at, ']') : at;
      case '-' -> sql.startsWith("--", at) ? line(at) : at;
      case '/' -> sql.startsWith("/*", at) ? comment(at) : at;
      case '$' -> lexis.dollarQuotes() ? dollars(at) : at;
      default -> at;
    };
  }

  boolean isComment(int at) {
    return sql.startsWith("--", at) || sql.startsWith("/*", at);
  }

  private int text(int at) {
    return lexis.dollarQuotes() && isEscaping(at) ? escaped(at) : closing(at, '\'');
  }

  /**
   * Whether this is {@code E'..'}, in which a backslash takes the meaning of the next character.
   */
  private boolean isEscaping(int at) {
    boolean e = at > 0 && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e');
    return e && (at == 1 || !isWord(sql.charAt(at - 2)));
  }

  private int escaped(int at) {
    int i = at + 1;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'' && !isDoubled(i, c)) {
        return i + 1;
      } else if (c == '\'') {
        i++;
      }
      i++;
    }
    return sql.length();
  }

  /** The end of a part in which a doubled quote is the quote itself. */
  private int closing(int at, char quote) {
    int i = at + 1;
    while (i < sql.length()) {
      if (sql.charAt(i) != quote) {
        i++;
      } else if (quote != ']' && isDoubled(i, quote)) {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return sql.length();
  }

  private boolean isDoubled(int at, char quote) {
    return at + 1 < sql.length() && sql.charAt(at + 1) == quote;
  }

  private int line(int at) {
    int newline = sql.indexOf('\n', at);
    return newline < 0 ? sql.length() : newline;
  }

  private int comment(int at) {
    int depth = 1;
    int i = at + 2;
    while (i < sql.length() && depth > 0) {
      if (sql.startsWith("*/", i)) {
        depth--;
        i += 2;
      } else if (lexis.nestedComments() && sql.startsWith("/*", i)) {
        depth++;
        i += 2;
      } else {
        i++;
      }
    }
    return i;
  }

  /** {@code $$ .. $$} and {@code $tag$ .. $tag$}; {@code $1} and {@code a$b$c} are neither. */
  private int dollars(int at) {
    if (at > 0 && isWord(sql.charAt(at - 1))) {
      return at;
    }
    int close = at + 1;
    while (close < sql.length() && isWord(sql.charAt(close)) && sql.charAt(close) != '$') {
      close++;
    }
    boolean tagged = close < sql.length() && sql.charAt(close) == '$';
    if (!tagged || Character.isDigit(sql.charAt(at + 1))) {
      return at;
    }
    String tag = sql.substring(at, close + 1);
    int end = sql.indexOf(tag, close + 1);
    return end < 0 ? sql.length() : end + tag.length();
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
