package dev.plinth.sql.dialect;

import dev.plinth.sql.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What only the text of a CREATE TABLE tells. Names of columns are as they are written there, which
 * may differ from the column's own in upper and lower case.
 */
final class SqliteTableText {
  private static final List<String> TABLE_PARTS =
      List.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
  private static final List<String> COLUMN_PARTS =
      List.of(
          "CONSTRAINT",
          "PRIMARY",
          "NOT",
          "NULL",
          "UNIQUE",
          "CHECK",
          "DEFAULT",
          "COLLATE",
          "REFERENCES",
          "GENERATED",
          "AS");

  /** A unique constraint; its name may be missing. */
  record Unique(@Nullable String name, List<String> columns) {}

  /** A check; its name, and the column it was written at, may be missing. */
  record Check(@Nullable String name, @Nullable String column, String condition) {}

  /** A reference; its name may be missing, and no columns mean the other table's key. */
  record Reference(
      @Nullable String name,
      List<String> columns,
      String target,
      List<String> targetColumns,
      Map<String, ReferentialAction> actions,
      boolean deferred) {}

  final Map<String, String> collations = new HashMap<>();
  final Map<String, String> generated = new HashMap<>();
  final List<Unique> uniques = new ArrayList<>();
  final List<Check> checks = new ArrayList<>();
  final List<Reference> references = new ArrayList<>();
  final Set<String> options = new HashSet<>();
  private final SqlWordReader words;
  private @Nullable String keyName;
  private boolean keyDescending;

  private SqliteTableText(String text) {
    this.words = new SqlWordReader(text);
  }

  static SqliteTableText of(String text) {
    SqliteTableText table = new SqliteTableText(text);
    table.read();
    return table;
  }

  /** The name of the key, or null. */
  @Nullable String keyName() {
    return keyName;
  }

  /** Whether a key of one INTEGER column is the number of the row. */
  boolean isRowNumbered() {
    return !keyDescending && !options.contains("WITHOUT");
  }

  private void read() {
    while (!words.isDone() && !words.isNextSign("(")) {
      words.next();
    }
    words.next();
    while (!words.isDone() && !words.acceptSign(")")) {
      part();
      words.acceptSign(",");
    }
    while (!words.isDone()) {
      options.add(words.keyword());
    }
  }

  private void part() {
    if (words.isNextOf(TABLE_PARTS)) {
      tableConstraint();
    } else {
      column();
    }
  }

  private void column() {
    String column = words.name();
    while (!isEnd() && !words.isNextOf(COLUMN_PARTS)) {
      skipType();
    }
    while (!isEnd()) {
      columnConstraint(column, constraintName());
    }
  }

  private boolean isEnd() {
    return words.isDone() || words.isNextSign(",") || words.isNextSign(")");
  }

  private void skipType() {
    if (words.isNextSign("(")) {
      words.inBrackets();
    } else {
      words.next();
    }
  }

  private @Nullable String constraintName() {
    return words.accept("CONSTRAINT") ? words.name() : null;
  }

  private void columnConstraint(String column, @Nullable String name) {
    if (words.accept("PRIMARY", "KEY")) {
      keyName = name;
      keyDescending = words.accept("DESC");
    } else if (words.accept("UNIQUE")) {
      uniques.add(new Unique(name, List.of(column)));
    } else if (words.accept("CHECK")) {
      checks.add(new Check(name, column, words.inBrackets()));
    } else if (words.accept("COLLATE")) {
      collations.put(lowerCase(column), words.name());
    } else if (words.accept("REFERENCES")) {
      reference(name, List.of(column));
    } else if (words.accept("DEFAULT")) {
      skipDefault();
    } else if (words.accept("GENERATED", "ALWAYS", "AS") || words.accept("AS")) {
      generated.put(lowerCase(column), words.inBrackets());
    } else if (!words.accept("ON", "CONFLICT") && !isEnd()) {
      words.next();
    }
  }

  private void skipDefault() {
    if (words.isNextSign("(")) {
      words.inBrackets();
    } else {
      boolean signed = true;
      while (signed) {
        signed = words.acceptSign("-") || words.acceptSign("+");
      }
      words.next();
    }
  }

  private void tableConstraint() {
    String name = constraintName();
    if (words.accept("PRIMARY", "KEY")) {
      keyName = name;
      keyDescending = false;
      words.inBrackets();
    } else if (words.accept("UNIQUE")) {
      uniques.add(new Unique(name, columns()));
    } else if (words.accept("CHECK")) {
      checks.add(new Check(name, null, words.inBrackets()));
    } else if (words.accept("FOREIGN", "KEY")) {
      List<String> columns = columns();
      words.accept("REFERENCES");
      reference(name, columns);
    }
    if (words.accept("ON", "CONFLICT")) {
      words.next();
    }
  }

  /** The names at the start of each part of a list. */
  private List<String> columns() {
    return words.listInBrackets().stream().map(part -> new SqlWordReader(part).name()).toList();
  }

  private void reference(@Nullable String name, List<String> columns) {
    String target = words.lastName();
    List<String> targetColumns = words.isNextSign("(") ? columns() : List.of();
    Map<String, ReferentialAction> actions = new HashMap<>();
    boolean deferred = false;
    while (true) {
      if (words.isNext("ON", "DELETE") || words.isNext("ON", "UPDATE")) {
        words.next();
        actions.put(words.keyword(), action());
      } else if (words.accept("MATCH")) {
        words.next();
      } else if (words.accept("NOT", "DEFERRABLE") || words.accept("DEFERRABLE")) {
        deferred = words.accept("INITIALLY", "DEFERRED");
        words.accept("INITIALLY", "IMMEDIATE");
      } else {
        break;
      }
    }
    references.add(new Reference(name, columns, target, targetColumns, actions, deferred));
  }

  private ReferentialAction action() {
    return switch (words.keyword()) {
      case "CASCADE" -> ReferentialAction.CASCADE;
      case "RESTRICT" -> ReferentialAction.RESTRICT;
      case "SET" ->
          words.keyword().equals("NULL")
              ? ReferentialAction.SET_NULL
              : ReferentialAction.SET_DEFAULT;
      default -> {
        words.accept("ACTION");
        yield ReferentialAction.NO_ACTION;
      }
    };
  }

  static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
