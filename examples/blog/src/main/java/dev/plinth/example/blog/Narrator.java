package dev.plinth.example.blog;

import dev.plinth.db.StatementEvent;
import dev.plinth.db.StatementListener;
import dev.plinth.migrations.run.Step;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

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

  /** Says what is worth knowing about the next line. */
  void note(String text) {
    out.println();
    out.println(Paint.GREY.on("  // " + text));
    heading = "";
  }

  /** Shows a result. */
  void say(@Nullable Object result) {
    out.println(Paint.GREEN.on("  -> " + result));
  }

  /** Shows what a migration is going to send. */
  void plan(Step step) {
    out.println();
    out.println("  " + Paint.BOLD.on(step.id().toString()));
    step.actions().stream()
        .flatMap(action -> action.text().lines())
        .flatMap(statement -> SqlLayout.lines(statement).stream())
        .forEach(line -> out.println("    " + Paint.BLUE.on(line)));
  }

  @Override
  public void ran(StatementEvent event) {
    statements++;
    event.origin().line().map(JavaLine::of).map(Narrator::asked).ifPresent(this::head);
    SqlLayout.lines(event.sql().text()).forEach(line -> out.println("    " + Paint.BLUE.on(line)));
    out.println("    " + Paint.GREY.on(outcome(event)));
  }

  /** Ends the tour. */
  void end() {
    out.println();
    out.println(Paint.BOLD.on(statements + " statements, and that is all that was sent."));
  }

  /** Without the words of the tour itself. */
  private static String asked(String java) {
    return java.replaceFirst("(?s)^tour\\.say\\((.*)\\);$", "$1;").stripIndent().strip();
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
    Throwable error = event.error();
    String result = error == null ? rows(event) : error.getClass().getSimpleName() + ", ";
    return "-- %s%.1f ms".formatted(result, milliseconds);
  }

  private static String rows(StatementEvent event) {
    if (event.sql().text().matches("(?s)(CREATE|DROP) .*")) {
      return "";
    }
    return event.rows() == 1 ? "1 row, " : event.rows() + " rows, ";
  }
}
