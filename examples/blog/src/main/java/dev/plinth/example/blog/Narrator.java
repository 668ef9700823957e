package dev.plinth.example.blog;

import dev.plinth.db.StatementEvent;
import dev.plinth.db.StatementListener;
import java.io.PrintStream;

/** Tells the tour: each Java statement, below it the SQL it sent, and what came of it. */
final class Narrator implements StatementListener {
  private final PrintStream out;
  private String heading = "";
  private int statements;

  Narrator(PrintStream out) {
    this.out = out;
  }

  /** Begins a chapter. */
  void chapter(String title) {
    out.println();
    out.println(Paint.BOLD.on(title));
    out.println(Paint.BOLD.on("=".repeat(title.length())));
    heading = "";
  }

  /** Shows a result. */
  void say(Object result) {
    out.println(Paint.GREEN.on("  -> " + result));
    heading = "";
  }

  @Override
  public void ran(StatementEvent event) {
    statements++;
    event.origin().line().map(JavaLine::of).ifPresent(this::head);
    SqlLayout.lines(event.sql().text()).forEach(line -> out.println("    " + Paint.BLUE.on(line)));
    out.println("    " + Paint.GREY.on(outcome(event)));
  }

  /** How many statements there were. */
  int statements() {
    return statements;
  }

  private void head(String java) {
    if (!java.equals(heading)) {
      out.println();
      java.lines().forEach(line -> out.println("  " + Paint.BOLD.on(line)));
      heading = java;
    }
  }

  private static String outcome(StatementEvent event) {
    double milliseconds = event.time().toNanos() / 1e6;
    String rows = event.rows() == 1 ? "1 row" : event.rows() + " rows";
    String result = event.error() == null ? rows : event.error().getClass().getSimpleName();
    return "-- %s, %.1f ms".formatted(result, milliseconds);
  }
}
