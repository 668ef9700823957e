package dev.plinth.migrations.make;

import dev.plinth.sql.TableName;
import java.util.List;

/**
 * What two schemas alone do not tell. It is asked where somebody is there to answer, and can be
 * answered before by an option of {@code makemigrations}. Immutable.
 */
public sealed interface Question {
  /** The question, for a person. */
  String text();

  /** The options that answer it, each another answer. */
  List<String> options();

  /**
   * Whether a table goes on under another name.
   *
   * @param from the table that is no longer asked for
   * @param to the table that is new
   */
  record TableRenamed(TableName from, TableName to) implements Question {
    @Override
    public String text() {
      return "Was table '%s' renamed to '%s'?".formatted(from, to);
    }

    @Override
    public List<String> options() {
      return List.of("--rename %s=%s".formatted(from, to), "--drop " + from);
    }
  }

  /**
   * Whether a column goes on under another name.
   *
   * @param table its table, under the new name
   * @param from the column that is no longer asked for
   * @param to the column that is new
   */
  record ColumnRenamed(TableName table, String from, String to) implements Question {
    @Override
    public String text() {
      return "Was column '%s' of table '%s' renamed to '%s'?".formatted(from, table, to);
    }

    @Override
    public List<String> options() {
      return List.of(
          "--rename %s.%s=%s".formatted(table, from, to), "--drop %s.%s".formatted(table, from));
    }
  }

  /**
   * What rows that exist have in a column that is not null from now on.
   *
   * @param table its table, under the new name
   * @param column the column
   * @param isNew whether the column is new; otherwise its nulls are asked for
   */
  record Fill(TableName table, String column, boolean isNew) implements Question {
    @Override
    public String text() {
      return isNew
          ? "Which value do existing rows of '%s' get in the new column '%s' (in SQL)?"
              .formatted(table, column)
          : "Which value do existing rows of '%s' get where '%s' is null (in SQL)?"
              .formatted(table, column);
    }

    @Override
    public List<String> options() {
      return List.of(
          "--fill %s.%s=<SQL>".formatted(table, column),
          "--no-fill %s.%s".formatted(table, column));
    }
  }
}
