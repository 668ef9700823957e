package dev.plinth.example.chinook;

import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Prints answers as tables, the first rows of long ones. */
record Answers(PrintStream out) {
  private static final int SHOWN = 10;

  void show(String question, List<? extends Record> rows) {
    out.println();
    out.println(question);
    if (rows.isEmpty()) {
      out.println("  none");
      return;
    }
    print(rows.subList(0, Math.min(SHOWN, rows.size())));
    if (rows.size() > SHOWN) {
      out.println("  ... and " + (rows.size() - SHOWN) + " more");
    }
  }

  private void print(List<? extends Record> rows) {
    List<List<String>> cells = rows.stream().map(row -> RowValues.of(row).texts()).toList();
    int columns = cells.get(0).size();
    List<Integer> widths = IntStream.range(0, columns).mapToObj(at -> width(cells, at)).toList();
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder();
      for (int at = 0; at < columns; at++) {
        line.append("  ").append(padded(row.get(at), widths.get(at)));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(List<List<String>> cells, int at) {
    return Collections.max(cells.stream().map(row -> row.get(at).length()).toList());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
