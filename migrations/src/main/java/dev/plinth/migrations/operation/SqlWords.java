package dev.plinth.migrations.operation;

import dev.plinth.sql.schema.SqlText;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names in a piece of SQL that a developer wrote. Strings and comments are no names; a word
 * before a bracket is a function, and one before a dot is a table.
 *
 * <pre>{@code
 * SqlWords.mentions(new SqlText("age >= 0"), "age");                  // true
 * SqlWords.mentions(new SqlText("age(born) <> 'age'"), "age");        // false
 * SqlWords.rename(new SqlText("age >= 0"), "age", "years");           // years >= 0
 * }</pre>
 */
public final class SqlWords {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>'(?:[^']|'')*+')"
              + "|(?<comment>--[^\\n]*|/\\*(?s:.*?)\\*/)"
              + "|(?<dollar>\\$(?<tag>\\w*)\\$(?s:.*?)\\$\\k<tag>\\$)"
              + "|\"(?<quoted>(?:[^\"]|\"\")*+)\""
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*+)(?<after>\\s*[(.])?");
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Set<String> RESERVED =
      Set.of(
          "all",
          "and",
          "any",
          "array",
          "as",
          "asc",
          "between",
          "both",
          "case",
          "cast",
          "check",
          "collate",
          "column",
          "constraint",
          "create",
          "cross",
          "current_date",
          "current_time",
          "current_user",
          "default",
          "deferrable",
          "desc",
          "distinct",
          "do",
          "else",
          "end",
          "except",
          "exists",
          "false",
          "fetch",
          "for",
          "foreign",
          "from",
          "full",
          "grant",
          "group",
          "having",
          "in",
          "index",
          "inner",
          "insert",
          "intersect",
          "into",
          "is",
          "join",
          "leading",
          "left",
          "like",
          "limit",
          "natural",
          "not",
          "null",
          "offset",
          "on",
          "only",
          "or",
          "order",
          "outer",
          "primary",
          "references",
          "right",
          "select",
          "set",
          "some",
          "table",
          "then",
          "to",
          "trailing",
          "true",
          "union",
          "unique",
          "update",
          "user",
          "using",
          "values",
          "when",
          "where",
          "window",
          "with");

  private SqlWords() {}

  /** Whether the SQL names that column; null is no SQL. */
  public static boolean mentions(@Nullable SqlText text, String column) {
    return text != null && any(text, token -> isColumn(token, column));
  }

  /** Whether the SQL names that table, view or function, or a column called like it. */
  public static boolean mentionsAnything(SqlText text, String name) {
    return any(text, token -> isQuoted(token, name) || isWord(token, name));
  }

  /** The SQL with another name for a column. */
  public static SqlText rename(SqlText text, String from, String to) {
    Matcher token = TOKEN.matcher(text.text());
    StringBuilder changed = new StringBuilder();
    while (token.find()) {
      String word = isColumn(token, from) ? written(to, token) : token.group();
      token.appendReplacement(changed, Matcher.quoteReplacement(word));
    }
    return new SqlText(token.appendTail(changed).toString());
  }

  private static boolean any(SqlText text, Predicate<Matcher> wanted) {
    Matcher token = TOKEN.matcher(text.text());
    while (token.find()) {
      if (wanted.test(token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isColumn(Matcher token, String column) {
    return isQuoted(token, column) || (isWord(token, column) && token.group("after") == null);
  }

  private static boolean isQuoted(Matcher token, String name) {
    String quoted = token.group("quoted");
    return quoted != null && quoted.replace("\"\"", "\"").equals(name);
  }

  private static boolean isWord(Matcher token, String name) {
    return name.equalsIgnoreCase(token.group("word"));
  }

  /** In quotes where the old name was, or where it would be read as something else without. */
  private static String written(String name, Matcher old) {
    boolean plain = old.group("word") != null && PLAIN.matcher(name).matches();
    return plain && !RESERVED.contains(name) ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
