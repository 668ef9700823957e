package dev.plinth.db;

import java.util.function.Supplier;

/** Lets work without an answer pass where one is asked for. */
final class Answer {
  private Answer() {}

  static Supplier<Boolean> none(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }
}
