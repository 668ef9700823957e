package dev.plinth.db;

import dev.plinth.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What every database error is made of. */
record Failure(String id, String sentence, @Nullable Sql sql, @Nullable Throwable cause) {

  static Failure of(String id, String sentence) {
    return new Failure(id, sentence, null, null);
  }

  static Failure of(String id, String sentence, @Nullable Throwable cause) {
    return new Failure(id, sentence, null, cause);
  }
}
