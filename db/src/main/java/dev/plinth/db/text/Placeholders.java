package dev.plinth.db.text;

import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL with places for values: pieces of text, and between them {@code :name} or {@code ?}.
 *
 * @param pieces the text around the places, one more than there are places
 * @param names the places' names, or null for each that is only {@code ?}
 */
public record Placeholders(List<String> pieces, List<@Nullable String> names) {

  /**
   * Finds the places. Nothing is one inside texts, quoted names and comments; {@code ::} is a cast.
   * Where places have names, a {@code ?} is an operator; elsewhere {@code ??} is.
   *
   * @throws PlinthException {@code sql.mixed-binds} for names and question marks in a database that
   *     has no such operator
   */
  public static Placeholders parse(String sql, Lexis lexis) {
    Finder named = new Finder(sql, lexis, true);
    named.run();
    if (named.names.isEmpty()) {
      Finder positional = new Finder(sql, lexis, false);
      positional.run();
      return positional.found();
    }
    return named.found();
  }

  /** Whether the places have names. */
  public boolean isNamed() {
    return !names.isEmpty() && names.get(0) != null;
  }

  private static final class Finder {
    private final String sql;
    private final Lexis lexis;
    private final boolean named;
    private final Quotes quotes;
    private final List<String> pieces = new ArrayList<>();
    private final List<@Nullable String> names = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private boolean operators;
    private int at;

    Finder(String sql, Lexis lexis, boolean named) {
      this.sql = sql;
      this.lexis = lexis;
      this.named = named;
      this.quotes = new Quotes(sql, lexis);
    }

    Placeholders found() {
      if (named && operators && !lexis.questionOperators()) {
        throw new PlinthException(
            "sql.mixed-binds",
            "The statement has both :name and ? for values: use one of them throughout.");
      }
      List<String> all = new ArrayList<>(pieces);
      all.add(piece.toString());
      return new Placeholders(all, names);
    }

    void run() {
      while (at < sql.length()) {
        int end = quotes.end(at);
        if (end > at) {
          take(end);
        } else if (sql.charAt(at) == ':') {
          colon();
        } else if (sql.charAt(at) == '?') {
          question();
        } else {
          take(at + 1);
        }
      }
    }

    private void colon() {
      int end = at + 1;
      while (end < sql.length() && sql.charAt(end) == ':') {
        end++;
      }
      boolean name = end == at + 1 && end < sql.length() && isStart(sql.charAt(end));
      if (!named || !name) {
        take(end);
        return;
      }
      while (end < sql.length() && Quotes.isWord(sql.charAt(end))) {
        end++;
      }
      place(sql.substring(at + 1, end), end);
    }

    private void question() {
      boolean doubled = sql.startsWith("??", at);
      if (doubled) {
        take(at + 2);
      } else if (named) {
        operators = true;
        piece.append('?');
        take(at + 1);
      } else {
        place(null, at + 1);
      }
    }

    private void place(@Nullable String name, int end) {
      pieces.add(piece.toString());
      piece.setLength(0);
      names.add(name);
      at = end;
    }

    private void take(int end) {
      piece.append(sql, at, end);
      at = end;
    }

    private static boolean isStart(char c) {
      return Character.isLetter(c) || c == '_';
    }
  }
}
