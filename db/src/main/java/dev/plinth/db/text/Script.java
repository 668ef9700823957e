package dev.plinth.db.text;

import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A script cut into its statements. Bodies of triggers and functions stay whole. */
public final class Script {

  /**
   * One statement of a script.
   *
   * @param text without the semicolon and the comments before it
   * @param line where it begins, from 1
   */
  public record Part(String text, int line) {}

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Set<String> BEFORE_KIND =
      Set.of("OR", "REPLACE", "TEMP", "TEMPORARY", "CONSTRAINT");
  private static final Set<String> WITH_BODY = Set.of("TRIGGER", "FUNCTION", "PROCEDURE");

  private final String sql;
  private final Quotes quotes;
  private final List<Part> parts = new ArrayList<>();
  private int at;
  private int start = -1;
  private int words;
  private boolean creating;
  private boolean hasBody;
  private int depth;
  private int counted;
  private int line = 1;

  private Script(String sql, Lexis lexis) {
    this.sql = sql;
    this.quotes = new Quotes(sql, lexis);
  }

  /**
   * The statements of a script, in order.
   *
   * @throws PlinthException {@code script.client-command} for a command of psql or the sqlite3
   *     shell
   */
  public static List<Part> split(String sql, Lexis lexis) {
    Script script = new Script(sql, lexis);
    script.run();
    return List.copyOf(script.parts);
  }

  private void run() {
    while (at < sql.length()) {
      step();
    }
    end();
  }

  private void step() {
    char c = sql.charAt(at);
    int end = quotes.end(at);
    if (end > at) {
      begin(!quotes.isComment(at));
      at = end;
    } else if (c == ';') {
      semicolon();
    } else if (Quotes.isWord(c)) {
      word();
    } else {
      begin(!Character.isWhitespace(c) && c != BYTE_ORDER_MARK);
      at++;
    }
  }

  private void semicolon() {
    if (depth == 0) {
      end();
    }
    at++;
  }

  private void word() {
    begin(true);
    int from = at;
    while (at < sql.length() && Quotes.isWord(sql.charAt(at)) && quotes.end(at) == at) {
      at++;
    }
    heard(sql.substring(from, at).toUpperCase(Locale.ROOT));
    words++;
  }

  /** Follows how deep in a body we are: only CREATE TRIGGER, FUNCTION and PROCEDURE have one. */
  private void heard(String word) {
    if (words == 0) {
      creating = word.equals("CREATE");
    } else if (creating && !hasBody) {
      hasBody = WITH_BODY.contains(word);
      creating = hasBody || BEFORE_KIND.contains(word);
    } else if (hasBody && (word.equals("BEGIN") || (depth > 0 && word.equals("CASE")))) {
      depth++;
    } else if (depth > 0 && word.equals("END")) {
      depth--;
    }
  }

  private void begin(boolean really) {
    if (really && start < 0) {
      start = at;
      refuseClientCommand();
    }
  }

  private void refuseClientCommand() {
    char first = sql.charAt(at);
    if (first == '\\' || first == '.') {
      int newline = sql.indexOf('\n', at);
      String command = sql.substring(at, newline < 0 ? sql.length() : newline).strip();
      throw new PlinthException(
          "script.client-command",
          "Line %d of the script, '%s', is a command of the database's own shell and not SQL. Take it out."
              .formatted(line(at), command));
    }
  }

  private void end() {
    if (start >= 0) {
      parts.add(new Part(sql.substring(start, at).strip(), line(start)));
    }
    start = -1;
    words = 0;
    creating = false;
    hasBody = false;
    depth = 0;
  }

  /** Counts on from where it stopped the last time, so that a long script takes linear time. */
  private int line(int index) {
    for (; counted < index; counted++) {
      line += sql.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }
}
