package dev.plinth.example.chinook;

import dev.plinth.db.Database;
import dev.plinth.sql.PlinthException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Answers questions about the Chinook music shop, in a database that was loaded by Chinook's own
 * scripts for PostgreSQL or SQLite.
 *
 * <pre>{@code
 * Chinook sqlite:Chinook.db                                  shows the answers
 * Chinook postgresql://me:secret@localhost/chinook --verify  checks them against SQL by hand
 * }</pre>
 */
public final class Chinook {
  static final List<Question<?>> QUESTIONS =
      Stream.of(SalesQuestions.all(), MusicQuestions.all(), PeopleQuestions.all())
          .<Question<?>>flatMap(List::stream)
          .toList();

  private Chinook() {}

  /** Runs it; the exit code is 1 where an answer is wrong and 2 where there is none. */
  public static void main(String... arguments) {
    System.exit(run(System.out, arguments));
  }

  static int run(PrintStream out, String... arguments) {
    List<String> all = List.of(arguments);
    List<String> urls = all.stream().filter(argument -> !argument.startsWith("--")).toList();
    boolean verify = all.contains("--verify");
    if (urls.size() != 1 || all.size() != (verify ? 2 : 1)) {
      out.println("usage: Chinook <database url> [--verify]");
      return 2;
    }
    try (Database db = Shop.connect(urls.get(0))) {
      return verify ? verify(db, out) : answer(out);
    } catch (PlinthException e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  private static int answer(PrintStream out) {
    Answers answers = new Answers(out);
    QUESTIONS.forEach(answers::show);
    return 0;
  }

  private static int verify(Database db, PrintStream out) {
    Verification verification = new Verification(db, out);
    QUESTIONS.forEach(verification::check);
    return verification.finish();
  }
}
