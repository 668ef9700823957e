package dev.plinth.cli;

import dev.plinth.migrations.diff.Renames;
import dev.plinth.migrations.make.Answers;
import dev.plinth.migrations.make.Fill;
import dev.plinth.migrations.source.TableNames;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that answer what the models alone do not tell. */
final class AnswerOptions {
  @Option(
      names = "--rename",
      paramLabel = "<old>=<new>",
      description = "a renamed table (users=people) or column (people.mail=email)")
  private final List<String> renames = new ArrayList<>();

  @Option(
      names = "--drop",
      paramLabel = "<name>",
      description = "a table (users) or column (users.fax) that was not renamed")
  private final List<String> drops = new ArrayList<>();

  @Option(
      names = "--fill",
      paramLabel = "<column>=<SQL>",
      description = "what existing rows have in a column (users.age=0)")
  private final List<String> fills = new ArrayList<>();

  @Option(
      names = "--no-fill",
      paramLabel = "<column>",
      description = "a column for which no row needs a value")
  private final List<String> unfilled = new ArrayList<>();

  /** The answers, with what the models tell. */
  Answers answers(Renames told) {
    Renames all = told;
    for (String rename : renames) {
      all = with(all, rename);
    }
    Answers answers = Answers.NONE.renamed(all);
    for (String drop : drops) {
      answers = answers.dropped(drop);
    }
    for (String fill : fills) {
      answers = answers.filled(before(fill, "--fill"), Fill.of(after(fill)));
    }
    for (String column : unfilled) {
      answers = answers.filled(column, Fill.NONE);
    }
    return answers;
  }

  /** A new name with a schema is that of a table: columns are named alone. */
  private static Renames with(Renames renames, String text) {
    String old = before(text, "--rename");
    String now = after(text);
    int dot = old.lastIndexOf('.');
    return dot < 0 || now.indexOf('.') >= 0
        ? renames.table(TableNames.parse(old), TableNames.parse(now))
        : renames.column(TableNames.parse(old.substring(0, dot)), old.substring(dot + 1), now);
  }

  private static String before(String text, String option) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw new PlinthException(
          "cli.bad-answer",
          "'"
              + text
              + "' is no answer. Write "
              + option
              + " <name>=<value>, as the question says.");
    }
    return text.substring(0, equals).strip();
  }

  private static String after(String text) {
    return text.substring(text.indexOf('=') + 1).strip();
  }
}
