package dev.plinth.sql.dialect;

import dev.plinth.sql.SqlType;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types that {@code format_type} tells, as types of columns. */
final class PostgresTypes {
  private static final String ARRAY = "[]";
  private static final Pattern VARCHAR = Pattern.compile("character varying\\((\\d+)\\)");
  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

  private static final Map<String, SqlType> PLAIN =
      Map.ofEntries(
          Map.entry("boolean", SqlType.BOOLEAN),
          Map.entry("smallint", SqlType.SMALLINT),
          Map.entry("integer", SqlType.INTEGER),
          Map.entry("bigint", SqlType.BIGINT),
          Map.entry("real", SqlType.REAL),
          Map.entry("double precision", SqlType.DOUBLE),
          Map.entry("numeric", SqlType.DECIMAL),
          Map.entry("character varying", SqlType.varchar(0)),
          Map.entry("text", SqlType.TEXT),
          Map.entry("date", SqlType.DATE),
          Map.entry("time without time zone", SqlType.TIME),
          Map.entry("timestamp without time zone", SqlType.TIMESTAMP),
          Map.entry("timestamp with time zone", SqlType.TIMESTAMPTZ),
          Map.entry("interval", SqlType.INTERVAL),
          Map.entry("uuid", SqlType.UUID),
          Map.entry("bytea", SqlType.BINARY),
          Map.entry("jsonb", SqlType.JSON));

  private PostgresTypes() {}

  /**
   * The type of that name.
   *
   * @param name as the database tells it
   * @param label name of the enum type that it is, or is an array of; null for others
   */
  static SqlType of(String name, @Nullable String label) {
    if (name.endsWith(ARRAY)) {
      return SqlType.arrayOf(of(name.substring(0, name.length() - ARRAY.length()), label));
    }
    if (label != null) {
      return SqlType.enumOf(label);
    }
    SqlType plain = PLAIN.get(name);
    return plain == null ? limited(name) : plain;
  }

  private static SqlType limited(String name) {
    Matcher varchar = VARCHAR.matcher(name);
    if (varchar.matches()) {
      return SqlType.varchar(Integer.parseInt(varchar.group(1)));
    }
    Matcher numeric = NUMERIC.matcher(name);
    return numeric.matches()
        ? SqlType.decimal(Integer.parseInt(numeric.group(1)), Integer.parseInt(numeric.group(2)))
        : SqlType.other(name);
  }
}
