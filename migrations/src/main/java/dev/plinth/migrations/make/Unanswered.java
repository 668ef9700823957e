package dev.plinth.migrations.make;

import dev.plinth.sql.PlinthException;
import java.util.List;

/** Changes that can't be made before something is answered; it names the options that answer. */
public final class Unanswered extends PlinthException {
  private static final long serialVersionUID = 1L;

  private final transient List<Question> questions;

  Unanswered(List<Question> questions) {
    super("migration.unanswered", sentence(questions));
    this.questions = List.copyOf(questions);
  }

  private static String sentence(List<Question> questions) {
    StringBuilder text = new StringBuilder("Somebody has to answer first:");
    for (Question question : questions) {
      text.append("\n  ").append(question.text());
      question.options().forEach(option -> text.append("\n    ").append(option));
    }
    return text.append("\n").toString();
  }

  /** What was asked. */
  public List<Question> questions() {
    return questions;
  }
}
