package dev.plinth.sql.dialect;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.SqlType.Kind;

/**
 * How a column's values become values of another type. SQLite turns numbers and texts into each
 * other by itself; what is a text or a number only here has to be converted.
 */
final class SqliteConversion {
  private SqliteConversion() {}

  /** The value of the old column as one of the new type. */
  static String of(String column, SqlType from, SqlType to) {
    if (from.kind() == to.kind()) {
      return column;
    }
    if (to.kind() == Kind.BOOLEAN) {
      return toBoolean(column, from);
    }
    if (from.kind() == Kind.BOOLEAN && isText(to)) {
      return "CASE WHEN " + column + " THEN 'true' WHEN NOT " + column + " THEN 'false' END";
    }
    return date(column, from, to);
  }

  private static boolean isText(SqlType type) {
    return type.isText() || type.kind() == Kind.ENUM;
  }

  private static String toBoolean(String column, SqlType from) {
    return isText(from)
        ? "CASE lower("
            + column
            + ") WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE "
            + column
            + " END"
        : column + " <> 0";
  }

  private static String date(String column, SqlType from, SqlType to) {
    if (from.kind() == Kind.DATE && isMoment(to)) {
      return column + " || ' 00:00:00'";
    }
    if (isMoment(from) && to.kind() == Kind.DATE) {
      return "date(" + column + ")";
    }
    return isMoment(from) && to.kind() == Kind.TIME ? "substr(" + column + ", 12)" : column;
  }

  private static boolean isMoment(SqlType type) {
    return type.kind() == Kind.TIMESTAMP || type.kind() == Kind.TIMESTAMPTZ;
  }
}
