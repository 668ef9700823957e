package dev.plinth.db.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells the statements after which a connection is not as it was before, so that it must not serve
 * others: settings, transactions begun by hand, listening, temporary objects.
 */
public final class SessionChange {

  private static final Pattern CHANGE =
      Pattern.compile(
          "(SET(?!\\s+(LOCAL|TRANSACTION|CONSTRAINTS))|RESET|BEGIN|START|SAVEPOINT|LISTEN|UNLISTEN"
              + "|PREPARE|DEALLOCATE|DECLARE|DISCARD|ATTACH|DETACH|LOAD"
              + "|CREATE\\s+(GLOBAL\\s+|LOCAL\\s+)?TEMP|PRAGMA\\s+[\\w.]+\\s*[=(])\\b?.*",
          Pattern.DOTALL);
  private static final Pattern READING_PRAGMA =
      Pattern.compile(
          "PRAGMA\\s+([\\w]+\\.)?(TABLE_|INDEX_|FOREIGN_KEY_|INTEGRITY|QUICK|WAL_CHECKPOINT).*",
          Pattern.DOTALL);

  private SessionChange() {}

  /** Whether the statement leaves something behind on its connection. Cheap for usual ones. */
  public static boolean isLeftBy(String sql) {
    int first = 0;
    while (first < sql.length() && Character.isWhitespace(sql.charAt(first))) {
      first++;
    }
    return mayChange(sql, first) && changes(sql.substring(first));
  }

  /** Rules out the statements of every day by two characters. */
  private static boolean mayChange(String sql, int at) {
    if (at + 2 >= sql.length()) {
      return false;
    }
    char second = Character.toUpperCase(sql.charAt(at + 1));
    return switch (Character.toUpperCase(sql.charAt(at))) {
      case 'S' -> second != 'E' || Character.toUpperCase(sql.charAt(at + 2)) == 'T';
      case 'D' -> second != 'R' && Character.toUpperCase(sql.charAt(at + 2)) != 'L';
      case 'C' -> second == 'R';
      case 'R', 'B', 'L', 'P', 'A', '-', '/' -> true;
      case 'U' -> second == 'N';
      default -> false;
    };
  }

  private static boolean changes(String sql) {
    String text = sql.toUpperCase(Locale.ROOT);
    return CHANGE.matcher(text).lookingAt() && !READING_PRAGMA.matcher(text).matches();
  }
}
