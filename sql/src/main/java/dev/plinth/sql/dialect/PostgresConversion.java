package dev.plinth.sql.dialect;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.SqlType.Kind;
import dev.plinth.sql.schema.TableColumn;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * How a column's values become values of another type. Where the server converts by itself nothing
 * is said, since then it refuses texts that are too long, while a cast would cut them in silence.
 */
final class PostgresConversion {
  private static final Set<Kind> NUMBERS =
      EnumSet.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT, Kind.REAL, Kind.DOUBLE, Kind.DECIMAL);
  private static final Set<Kind> DATES = EnumSet.of(Kind.DATE, Kind.TIME, Kind.TIMESTAMP);

  private PostgresConversion() {}

  /** The clause with a blank before it, or the empty text. */
  static String using(StandardDialect postgres, TableColumn before, TableColumn after) {
    String column = postgres.quote(before.name());
    String value = value(postgres, column, before.type(), after.type());
    return value.equals(column) ? "" : " USING " + value;
  }

  /** The type without its limits: a cast to varchar(5) would cut texts in silence. */
  static SqlType plain(SqlType type) {
    return switch (type.kind()) {
      case DECIMAL -> SqlType.DECIMAL;
      case VARCHAR -> SqlType.TEXT;
      case ARRAY -> SqlType.arrayOf(plain(Objects.requireNonNull(type.element())));
      default -> type;
    };
  }

  private static String value(StandardDialect postgres, String column, SqlType from, SqlType to) {
    if (isText(to) || sameFamily(from, to)) {
      return column;
    }
    if (from.kind() == Kind.BOOLEAN && NUMBERS.contains(to.kind())) {
      return column + "::integer";
    }
    if (NUMBERS.contains(from.kind()) && to.kind() == Kind.BOOLEAN) {
      return column + " <> 0";
    }
    if (from.kind() == Kind.ARRAY && to.kind() == Kind.JSON) {
      return "to_jsonb(" + column + ")";
    }
    return isDate(from) && isDate(to)
        ? inUtc(column, from, to)
        : throughText(column, from) + "::" + postgres.typeName(plain(to));
  }

  private static boolean isText(SqlType type) {
    return type.isText() || (type.kind() == Kind.ENUM && type.name() == null);
  }

  private static boolean sameFamily(SqlType from, SqlType to) {
    boolean numbers = NUMBERS.contains(from.kind()) && NUMBERS.contains(to.kind());
    boolean dates = from.kind() == Kind.DATE && to.kind() == Kind.TIMESTAMP;
    boolean days = from.kind() == Kind.TIMESTAMP && DATES.contains(to.kind());
    return numbers || dates || days;
  }

  private static boolean isDate(SqlType type) {
    return type.kind() == Kind.TIMESTAMPTZ || DATES.contains(type.kind());
  }

  /** Moments are read in UTC, whatever the zone of the session. */
  private static String inUtc(String column, SqlType from, SqlType to) {
    if (from.kind() == Kind.TIMESTAMPTZ) {
      return column + " AT TIME ZONE 'UTC'";
    }
    boolean day = from.kind() == Kind.DATE;
    return to.kind() == Kind.TIMESTAMPTZ
        ? column + (day ? "::timestamp" : "") + " AT TIME ZONE 'UTC'"
        : column;
  }

  private static String throughText(String column, SqlType from) {
    return isText(from) ? column : column + "::text";
  }
}
