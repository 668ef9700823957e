package dev.plinth.sql.dialect;

import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;

/** Paths into JSON documents as SQLite writes them: {@code $."mail"[0]}. */
final class SqliteJson {
  private static final int MOST_PATHS = 32;

  private SqliteJson() {}

  /**
   * All that the steps may mean: digits are a position in an array or the key of an object, which
   * only the document knows; SQLite has to be told.
   */
  static List<String> paths(List<String> steps) {
    List<String> paths = List.of("$");
    for (String step : steps) {
      paths = longer(paths, step);
    }
    if (paths.size() > MOST_PATHS) {
      throw new PlinthException("sql.bad-json-path", "The path has too many steps of digits.");
    }
    return paths;
  }

  private static List<String> longer(List<String> paths, String step) {
    if (paths.size() > MOST_PATHS) {
      return paths;
    }
    List<String> longer = new ArrayList<>();
    for (String path : paths) {
      if (isPosition(step)) {
        longer.add(path + "[" + step.replace("-", "#-") + "]");
      }
      longer.add(path + "." + key(step));
    }
    return longer;
  }

  private static boolean isPosition(String step) {
    String digits = step.startsWith("-") ? step.substring(1) : step;
    return !digits.isEmpty()
        && digits.length() < 10
        && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /** Keys are compared with the text of the document, where these two are escaped. */
  private static String key(String step) {
    return '"' + step.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
