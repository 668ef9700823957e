package dev.plinth.example.chinook;

import dev.plinth.db.Database;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Compares answers with those of SQL by hand, row by row and in order. */
final class Verification {
  private final Database db;
  private final PrintStream out;
  private int wrong;
  private int right;

  Verification(Database db, PrintStream out) {
    this.db = db;
    this.out = out;
  }

  void check(Question<?> question) {
    long start = System.nanoTime();
    List<? extends Record> answer = question.answer();
    long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();
    List<? extends Record> expected = question.check(db);
    int difference = firstDifference(answer, expected);
    if (difference < 0) {
      right++;
      out.printf("same   %5d rows %5d ms  %s%n", answer.size(), milliseconds, question.text());
    } else {
      wrong++;
      out.printf("WRONG  %s%n", question.text());
      out.printf("  row %d of the models: %s%n", difference + 1, row(answer, difference));
      out.printf("  row %d of the SQL:    %s%n", difference + 1, row(expected, difference));
    }
  }

  private static int firstDifference(
      List<? extends Record> answer, List<? extends Record> expected) {
    int rows = Math.min(answer.size(), expected.size());
    for (int at = 0; at < rows; at++) {
      if (!RowValues.of(answer.get(at)).isSame(RowValues.of(expected.get(at)))) {
        return at;
      }
    }
    return answer.size() == expected.size() ? -1 : rows;
  }

  private static String row(List<? extends Record> rows, int at) {
    return at < rows.size() ? String.valueOf(rows.get(at)) : "none";
  }

  /** Says how it went; the exit code. */
  int finish() {
    out.printf("%d answers are the same, %d differ, on %s%n", right, wrong, db.dialect().title());
    return wrong == 0 ? 0 : 1;
  }
}
