package dev.plinth.example.chinook;

import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints answers as tables, the first rows of long ones. */
record Answers(PrintStream out) {
  private static final int SHOWN = 10;

  <R extends Record> void show(Question<R> question) {
    List<R> rows = question.answer();
    out.println();
    out.println(question.text());
    out.println();
    Table table = new Table(header(question.row()));
    rows.stream().limit(SHOWN).forEach(row -> table.add(RowValues.of(row).values()));
    table.print(out);
    if (rows.size() > SHOWN) {
      out.println("    ... and " + (rows.size() - SHOWN) + " more");
    }
  }

  private static List<@Nullable Object> header(Class<? extends Record> row) {
    return new ArrayList<>(
        Arrays.stream(row.getRecordComponents()).map(RecordComponent::getName).toList());
  }

  /** Lines of cells below each other; numbers are set to the right. */
  private static final class Table {
    private final List<List<@Nullable Object>> lines = new ArrayList<>();

    Table(List<@Nullable Object> header) {
      lines.add(header);
    }

    void add(List<@Nullable Object> line) {
      lines.add(line);
    }

    void print(PrintStream out) {
      for (List<@Nullable Object> line : lines) {
        StringBuilder text = new StringBuilder("  ");
        for (int at = 0; at < line.size(); at++) {
          text.append("  ").append(padded(line.get(at), width(at)));
        }
        out.println(text.toString().stripTrailing());
      }
    }

    private int width(int at) {
      return lines.stream().mapToInt(line -> text(line.get(at)).length()).max().orElse(0);
    }

    private static String padded(@Nullable Object cell, int width) {
      String blanks = " ".repeat(width - text(cell).length());
      return cell instanceof Number ? blanks + text(cell) : text(cell) + blanks;
    }

    private static String text(@Nullable Object cell) {
      return cell == null ? "-" : cell.toString();
    }
  }
}
