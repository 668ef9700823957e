package dev.plinth.migrations.make;

import java.util.Optional;

/** Who answers a {@link Question}; an empty answer says that nobody knows. */
public interface Questioner {
  /** Nobody is there. */
  Questioner NOBODY =
      new Questioner() {
        @Override
        public Optional<Boolean> isRenamed(Question question) {
          return Optional.empty();
        }

        @Override
        public Optional<Fill> fill(Question.Fill question) {
          return Optional.empty();
        }
      };

  /** Whether a table or a column goes on under another name. */
  Optional<Boolean> isRenamed(Question question);

  /** What existing rows have in a column. */
  Optional<Fill> fill(Question.Fill question);
}
