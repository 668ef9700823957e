package dev.plinth.example.chinook;

import dev.plinth.db.Database;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something one wants to know about the shop, asked twice: in Java, and in SQL by hand to check the
 * first answer.
 *
 * @param text the question in words
 * @param row what one row of the answer is
 * @param plinth the question to the models
 * @param sql the same by hand, with the names of the models
 */
record Question<R extends Record>(
    String text, Class<R> row, Supplier<List<R>> plinth, HandSql sql) {

  static <R extends Record> Question<R> of(
      String text, Class<R> row, Supplier<List<R>> plinth, String sql) {
    return new Question<>(text, row, plinth, new HandSql(sql));
  }

  /** The answer by way of the models. */
  List<R> answer() {
    return plinth.get();
  }

  /** The answer of the SQL that was written by hand. */
  List<R> check(Database db) {
    return db.sql(sql.in(db)).all(row);
  }
}
