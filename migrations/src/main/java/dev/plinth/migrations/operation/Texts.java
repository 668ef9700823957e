package dev.plinth.migrations.operation;

import java.util.List;

/** Texts in statements and messages. */
final class Texts {
  private static final int LONGEST = 60;

  private Texts() {}

  /** A text as SQL writes it. */
  static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The beginning of the first statement, on one line. */
  static String start(List<String> statements) {
    String line =
        statements.isEmpty() ? "nothing" : statements.get(0).strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
