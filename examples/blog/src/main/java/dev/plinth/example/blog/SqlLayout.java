package dev.plinth.example.blog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays a statement out for readers: a line for each clause, long lines wrapped. */
final class SqlLayout {
  private static final int WIDTH = 88;

  /** What is skipped as a whole, or begins a clause. */
  private static final Pattern PIECE =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[()]"
              + "|(?<= )(?:SELECT|(?<!DELETE )FROM|WHERE|GROUP BY|HAVING|ORDER BY|LIMIT|OFFSET|VALUES|(?<!UPDATE )SET|RETURNING"
              + "|ON CONFLICT|UNION|LEFT JOIN|(?<!LEFT )JOIN)\\b");

  private SqlLayout() {}

  static List<String> lines(String sql) {
    List<String> lines = new ArrayList<>();
    for (String clause : clauses(sql)) {
      clause.lines().forEach(line -> wrap(line.stripTrailing(), lines));
    }
    return lines;
  }

  /** Clauses of the statement itself; those of sub-queries stay where they are. */
  private static List<String> clauses(String sql) {
    List<String> clauses = new ArrayList<>();
    Matcher piece = PIECE.matcher(sql);
    int depth = 0;
    int start = 0;
    while (piece.find()) {
      String found = piece.group();
      depth += found.equals("(") ? 1 : found.equals(")") ? -1 : 0;
      if (depth == 0 && Character.isUpperCase(found.charAt(0))) {
        clauses.add(sql.substring(start, piece.start()));
        start = piece.start();
      }
    }
    clauses.add(sql.substring(start));
    return clauses;
  }

  private static void wrap(String line, List<String> lines) {
    String rest = line;
    int cut = rest.lastIndexOf(' ', WIDTH);
    while (rest.length() > WIDTH && cut > 4) {
      lines.add(rest.substring(0, cut));
      rest = "    " + rest.substring(cut + 1);
      cut = rest.lastIndexOf(' ', WIDTH);
    }
    lines.add(rest);
  }
}
