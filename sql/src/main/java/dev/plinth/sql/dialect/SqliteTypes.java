package dev.plinth.sql.dialect;

import static java.util.Map.entry;

import dev.plinth.sql.SqlType;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The types that columns of SQLite declare, in Plinth's words and in those that other programs use.
 */
final class SqliteTypes {
  private static final Pattern LIMITED = Pattern.compile("(.*?) ?\\( ?(\\d+) ?(?:, ?(\\d+) ?)?\\)");

  private static final Map<String, SqlType> PLAIN =
      Map.ofEntries(
          entry("BOOLEAN", SqlType.BOOLEAN),
          entry("BOOL", SqlType.BOOLEAN),
          entry("SMALLINT", SqlType.SMALLINT),
          entry("TINYINT", SqlType.SMALLINT),
          entry("INT2", SqlType.SMALLINT),
          entry("INTEGER", SqlType.INTEGER),
          entry("INT", SqlType.INTEGER),
          entry("MEDIUMINT", SqlType.INTEGER),
          entry("BIGINT", SqlType.BIGINT),
          entry("INT8", SqlType.BIGINT),
          entry("REAL", SqlType.REAL),
          entry("DOUBLE", SqlType.DOUBLE),
          entry("DOUBLE PRECISION", SqlType.DOUBLE),
          entry("FLOAT", SqlType.DOUBLE),
          entry("TEXT", SqlType.TEXT),
          entry("CLOB", SqlType.TEXT),
          entry("DATE", SqlType.DATE),
          entry("TIME", SqlType.TIME),
          entry("TIMESTAMP", SqlType.TIMESTAMP),
          entry("DATETIME", SqlType.TIMESTAMP),
          entry("TIMESTAMPTZ", SqlType.TIMESTAMPTZ),
          entry("INTERVAL", SqlType.INTERVAL),
          entry("UUID", SqlType.UUID),
          entry("BLOB", SqlType.BINARY),
          entry("JSON TEXT", SqlType.JSON),
          entry("JSON", SqlType.JSON),
          entry("JSONB", SqlType.JSON));

  private SqliteTypes() {}

  /** The type that a column of that declaration has. */
  static SqlType of(String declared) {
    String name = declared.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    SqlType plain = PLAIN.get(name);
    if (plain != null) {
      return plain;
    }
    Matcher limited = LIMITED.matcher(name);
    return limited.matches() ? limited(limited, declared) : unlimited(name, declared);
  }

  private static SqlType unlimited(String name, String declared) {
    return switch (name) {
      case "DECIMAL REAL", "DECIMAL", "NUMERIC" -> SqlType.DECIMAL;
      case "VARCHAR", "NVARCHAR", "CHARACTER VARYING" -> SqlType.TEXT;
      default -> SqlType.other(declared);
    };
  }

  private static SqlType limited(Matcher name, String declared) {
    int length = Integer.parseInt(name.group(2));
    int scale = name.group(3) == null ? 0 : Integer.parseInt(name.group(3));
    return switch (name.group(1)) {
      case "VARCHAR", "NVARCHAR", "CHARACTER VARYING", "VARYING CHARACTER" ->
          SqlType.varchar(length);
      case "DECIMAL REAL", "DECIMAL", "NUMERIC" -> SqlType.decimal(length, scale);
      default -> SqlType.other(declared);
    };
  }
}
