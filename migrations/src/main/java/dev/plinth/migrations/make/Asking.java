package dev.plinth.migrations.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks, and keeps what nobody answered, so that all of it can be told at once. */
final class Asking {
  private final Questioner questioner;
  private final List<Question> open = new ArrayList<>();

  Asking(Questioner questioner) {
    this.questioner = questioner;
  }

  boolean isRenamed(Question question) {
    return answered(question, questioner.isRenamed(question)).orElse(false);
  }

  /** A column that may be an old one under a new name is not asked for twice. */
  Fill fill(Question.Fill question) {
    return open.stream().anyMatch(other -> settles(other, question))
        ? Fill.NONE
        : answered(question, questioner.fill(question)).orElse(Fill.NONE);
  }

  private static boolean settles(Question open, Question.Fill question) {
    return open instanceof Question.ColumnRenamed renamed
        && renamed.table().equals(question.table())
        && renamed.to().equals(question.column());
  }

  private <T> Optional<T> answered(Question question, Optional<T> answer) {
    if (answer.isEmpty()) {
      open.add(question);
    }
    return answer;
  }

  void requireAnswers() {
    if (!open.isEmpty()) {
      throw new Unanswered(open);
    }
  }
}
