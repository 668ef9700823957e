package dev.plinth.cli;

import dev.plinth.migrations.make.Unanswered;
import dev.plinth.sql.PlinthException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine.ParameterException;

/**
 * Tells why a command did not work: a sentence for people, and JSON beside it for programs that
 * asked for JSON.
 *
 * @param json whether a program reads the output
 * @param stackTrace whether to tell where an error came from
 */
record Failures(Console console, boolean json, boolean stackTrace) {
  static final String STACK_TRACE = "--stacktrace";

  static Failures of(Console console, String... arguments) {
    List<String> all = List.of(arguments);
    return new Failures(console, all.contains(Json.OPTION), all.contains(STACK_TRACE));
  }

  ExitCode of(ParameterException wrong) {
    return told(UsageErrors.of(wrong), ExitCode.USAGE);
  }

  ExitCode of(Exception error) {
    if (error instanceof Unanswered open) {
      return told(open, ExitCode.UNANSWERED);
    }
    return told(error instanceof PlinthException known ? known : known(error), ExitCode.FAILED);
  }

  private static PlinthException known(Exception error) {
    if (error instanceof UncheckedIOException io) {
      return new PlinthException(
          "cli.file", "A file can not be read or written: " + io.getCause() + ".", io);
    }
    return new PlinthException(
        "cli.unexpected",
        "Nobody expected this: %s. Where it came from is told with %s."
            .formatted(error, STACK_TRACE),
        error);
  }

  private ExitCode told(PlinthException error, ExitCode code) {
    String sentence = Secrets.hidden(String.valueOf(error.getMessage()));
    if (json) {
      console.line(Json.ofError(error.id(), sentence));
    }
    console.error(sentence);
    if (stackTrace) {
      console.error(Secrets.hidden(stackTrace(error)));
    }
    return code;
  }

  private static String stackTrace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text, true));
    return text.toString().stripTrailing();
  }
}
