package dev.plinth.sql.dialect;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite's errors mean. Its driver tells the primary code as a number and the extended code as
 * a name: {@code [SQLITE_CONSTRAINT_UNIQUE] .. (UNIQUE constraint failed: users.username)}.
 */
final class SqliteProblems {
  private static final Pattern NAME = Pattern.compile("\\[(SQLITE_[A-Z_]+)\\]");
  private static final Pattern FAILED =
      Pattern.compile("(?:UNIQUE|NOT NULL|CHECK) constraint failed: (.+?)\\)?$", Pattern.DOTALL);

  /** By name; one without its last word stands for all that begin with it. */
  private static final Map<String, ProblemKind> BY_NAME =
      Map.ofEntries(
          entry("SQLITE_CONSTRAINT_UNIQUE", ProblemKind.UNIQUE),
          entry("SQLITE_CONSTRAINT_PRIMARYKEY", ProblemKind.UNIQUE),
          entry("SQLITE_CONSTRAINT_ROWID", ProblemKind.UNIQUE),
          entry("SQLITE_CONSTRAINT_FOREIGNKEY", ProblemKind.FOREIGN_KEY),
          entry("SQLITE_CONSTRAINT_TRIGGER", ProblemKind.FOREIGN_KEY), // RESTRICT
          entry("SQLITE_CONSTRAINT_NOTNULL", ProblemKind.NOT_NULL),
          entry("SQLITE_CONSTRAINT_CHECK", ProblemKind.CHECK),
          entry("SQLITE_CONSTRAINT_DATATYPE", ProblemKind.DATA),
          entry("SQLITE_MISMATCH", ProblemKind.DATA),
          entry("SQLITE_TOOBIG", ProblemKind.DATA),
          entry("SQLITE_BUSY_SNAPSHOT", ProblemKind.SERIALIZATION),
          entry("SQLITE_BUSY", ProblemKind.LOCK_TIMEOUT),
          entry("SQLITE_LOCKED", ProblemKind.LOCK_TIMEOUT),
          entry("SQLITE_INTERRUPT", ProblemKind.STATEMENT_TIMEOUT),
          entry("SQLITE_READONLY", ProblemKind.READ_ONLY),
          entry("SQLITE_AUTH", ProblemKind.AUTHENTICATION),
          entry("SQLITE_CANTOPEN", ProblemKind.CONNECTION_LOST),
          entry("SQLITE_IOERR", ProblemKind.CONNECTION_LOST),
          entry("SQLITE_NOTADB", ProblemKind.CONNECTION_LOST),
          entry("SQLITE_CORRUPT", ProblemKind.CONNECTION_LOST));

  /** Extended codes first, then primary ones, as drivers of plain numbers tell them. */
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          entry(2067, "SQLITE_CONSTRAINT_UNIQUE"),
          entry(1555, "SQLITE_CONSTRAINT_PRIMARYKEY"),
          entry(2579, "SQLITE_CONSTRAINT_ROWID"),
          entry(787, "SQLITE_CONSTRAINT_FOREIGNKEY"),
          entry(1811, "SQLITE_CONSTRAINT_TRIGGER"),
          entry(1299, "SQLITE_CONSTRAINT_NOTNULL"),
          entry(275, "SQLITE_CONSTRAINT_CHECK"),
          entry(3091, "SQLITE_CONSTRAINT_DATATYPE"),
          entry(517, "SQLITE_BUSY_SNAPSHOT"),
          entry(5, "SQLITE_BUSY"),
          entry(6, "SQLITE_LOCKED"),
          entry(8, "SQLITE_READONLY"),
          entry(9, "SQLITE_INTERRUPT"),
          entry(10, "SQLITE_IOERR"),
          entry(11, "SQLITE_CORRUPT"),
          entry(14, "SQLITE_CANTOPEN"),
          entry(18, "SQLITE_TOOBIG"),
          entry(20, "SQLITE_MISMATCH"),
          entry(23, "SQLITE_AUTH"),
          entry(26, "SQLITE_NOTADB"));

  /** Errors of the general kind tell what they are in words only. */
  private static final Map<String, ProblemKind> BY_WORDS =
      Map.of(
          "no such", ProblemKind.MISSING_OBJECT,
          "has no column", ProblemKind.MISSING_OBJECT,
          "foreign key mismatch", ProblemKind.MISSING_OBJECT,
          "syntax error", ProblemKind.SYNTAX,
          "incomplete input", ProblemKind.SYNTAX,
          "unrecognized token", ProblemKind.SYNTAX,
          "malformed json", ProblemKind.DATA,
          "integer overflow", ProblemKind.DATA);

  private SqliteProblems() {}

  static Problem classify(DriverError error) {
    ProblemKind kind = kind(error);
    Matcher failed = FAILED.matcher(error.message());
    return failed.find() ? failed(kind, failed.group(1)) : Problem.of(kind);
  }

  private static Problem failed(ProblemKind kind, String what) {
    if (kind == ProblemKind.CHECK) {
      return new Problem(kind, what, List.of());
    }
    if (what.startsWith("index '")) {
      return new Problem(kind, what.substring("index '".length(), what.length() - 1), List.of());
    }
    return new Problem(kind, null, columns(what));
  }

  /** {@code users.username, users.email} without the table. */
  private static List<String> columns(String what) {
    return Stream.of(what.split(", ", -1))
        .map(column -> column.substring(column.lastIndexOf('.') + 1))
        .toList();
  }

  private static ProblemKind kind(DriverError error) {
    ProblemKind kind = byName(name(error));
    return kind == null ? byWords(error.message().toLowerCase(Locale.ROOT)) : kind;
  }

  private static String name(DriverError error) {
    Matcher name = NAME.matcher(error.message());
    if (name.find()) {
      return name.group(1);
    }
    String extended = NAMES.get(error.code());
    return extended == null ? NAMES.getOrDefault(error.code() & 0xff, "") : extended;
  }

  private static @Nullable ProblemKind byName(String name) {
    String shorter = name;
    while (!shorter.isEmpty()) {
      ProblemKind kind = BY_NAME.get(shorter);
      if (kind != null) {
        return kind;
      }
      shorter = shorter.substring(0, Math.max(0, shorter.lastIndexOf('_')));
    }
    return null;
  }

  private static ProblemKind byWords(String message) {
    return BY_WORDS.entrySet().stream()
        .filter(words -> message.contains(words.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(ProblemKind.OTHER);
  }
}
