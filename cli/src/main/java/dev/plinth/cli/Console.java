package dev.plinth.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where commands print and ask. Colour and questions are for people at a terminal; what a program
 * reads is plain. Not thread-safe.
 */
public final class Console {
  /** What the terminal speaks: the JDK tells it in this property and nowhere else before 19. */
  private static final Charset NATIVE =
      Charset.forName(System.getProperty("native.encoding", Charset.defaultCharset().name()));

  private final PrintWriter out;
  private final PrintWriter err;
  private final @Nullable BufferedReader answers;
  private final Ansi ansi;

  /**
   * A console of these streams.
   *
   * @param answers who answers questions, or null where nobody does
   * @param colour whether to print in colour
   */
  public Console(
      PrintWriter out, PrintWriter err, @Nullable BufferedReader answers, boolean colour) {
    this.out = out;
    this.err = err;
    this.answers = answers;
    this.ansi = colour ? Ansi.ON : Ansi.OFF;
  }

  /** The console of this process. */
  public static Console ofProcess() {
    boolean people = isTerminal();
    return new Console(
        new PrintWriter(System.out, true, NATIVE),
        new PrintWriter(System.err, true, NATIVE),
        people ? new BufferedReader(new InputStreamReader(System.in, NATIVE)) : null,
        people && Ansi.AUTO.enabled());
  }

  /** Since JDK 22 there is a console without a terminal too, and it tells. */
  @SuppressWarnings("SystemConsoleNull") // it does on JDK 17
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** A console that asks nobody. */
  public Console withoutAnswers() {
    return new Console(out, err, null, ansi.enabled());
  }

  /** Prints a line. */
  public void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Prints a line that begins with a word to catch the eye. */
  public void titled(String title, String text) {
    line(styled(Style.bold, title) + " " + text);
  }

  /** Prints a line about a failure. */
  public void error(String text) {
    err.println(styled(Style.fg_red, text));
    err.flush();
  }

  private String styled(Style style, String text) {
    return ansi.enabled() ? style.on() + text + Style.reset.on() : text;
  }

  /** Whether somebody can be asked. */
  public boolean asks() {
    return answers != null;
  }

  /** What somebody answers, without blanks around it; empty at the end of all input. */
  public Optional<String> ask(String question) {
    if (answers == null) {
      return Optional.empty();
    }
    out.print(styled(Style.bold, question) + " ");
    out.flush();
    try {
      return Optional.ofNullable(answers.readLine()).map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  Ansi ansi() {
    return ansi;
  }
}
