package dev.plinth.cli;

import dev.plinth.migrations.make.Fill;
import dev.plinth.migrations.make.Question;
import dev.plinth.migrations.make.Questioner;
import java.util.Locale;
import java.util.Optional;

/** Asks at the terminal; the end of all input is no answer. */
final class TerminalQuestioner implements Questioner {
  private final Console console;

  TerminalQuestioner(Console console) {
    this.console = console;
  }

  @Override
  public Optional<Boolean> isRenamed(Question question) {
    while (console.asks()) {
      Optional<String> answer = console.ask(question.text() + " [y/n]");
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      String word = answer.get().toLowerCase(Locale.ROOT);
      if (word.equals("y") || word.equals("yes")) {
        return Optional.of(true);
      }
      if (word.equals("n") || word.equals("no")) {
        return Optional.of(false);
      }
      console.line("Answer y or n.");
    }
    return Optional.empty();
  }

  @Override
  public Optional<Fill> fill(Question.Fill question) {
    if (!console.asks()) {
      return Optional.empty();
    }
    return console
        .ask(question.text() + " [nothing: no row needs one]")
        .map(sql -> sql.isEmpty() ? Fill.NONE : Fill.of(sql));
  }
}
