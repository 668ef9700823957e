package dev.plinth.example.blog;

import java.io.Console;

/** Colours for a terminal, or none where the output goes elsewhere. */
enum Paint {
  BOLD("1"),
  GREEN("32"),
  BLUE("34"),
  GREY("90"),
  RED("31");

  private static final boolean ON = isTerminal() && System.getenv("NO_COLOR") == null;
  private final String code;

  Paint(String code) {
    this.code = code;
  }

  String on(String text) {
    return ON ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  /** Before Java 22 there is a console only where there is a terminal; since then it says so. */
  @SuppressWarnings("SystemConsoleNull") // on 17 it is null without a terminal
  private static boolean isTerminal() {
    Console console = System.console();
    try {
      return console != null
          && Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
