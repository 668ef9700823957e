package dev.plinth.db.text;

import java.util.Locale;

/** The word that tells what a statement does. */
public final class FirstWord {

  private FirstWord() {}

  /** The first word after blanks and comments, in upper case; empty where there is none. */
  public static String of(String sql, Lexis lexis) {
    Quotes quotes = new Quotes(sql, lexis);
    int at = 0;
    while (at < sql.length() && !Quotes.isWord(sql.charAt(at))) {
      at = Math.max(at + 1, quotes.end(at));
    }
    int end = at;
    while (end < sql.length() && Quotes.isWord(sql.charAt(end))) {
      end++;
    }
    return sql.substring(at, end).toUpperCase(Locale.ROOT);
  }
}
