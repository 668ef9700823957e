package dev.plinth.db;

import dev.plinth.sql.SqlType;
import java.sql.Types;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a column of an answer is, from the driver's description; null where values tell it. */
record ColumnType(@Nullable SqlType type) {

  private static final Map<String, SqlType> BY_NAME =
      Map.ofEntries(
          Map.entry("bool", SqlType.BOOLEAN),
          Map.entry("int2", SqlType.SMALLINT),
          Map.entry("int4", SqlType.INTEGER),
          Map.entry("int8", SqlType.BIGINT),
          Map.entry("bigserial", SqlType.BIGINT),
          Map.entry("serial", SqlType.INTEGER),
          Map.entry("float4", SqlType.REAL),
          Map.entry("float8", SqlType.DOUBLE),
          Map.entry("numeric", SqlType.DECIMAL),
          Map.entry("text", SqlType.TEXT),
          Map.entry("varchar", SqlType.TEXT),
          Map.entry("bpchar", SqlType.TEXT),
          Map.entry("name", SqlType.TEXT),
          Map.entry("date", SqlType.DATE),
          Map.entry("time", SqlType.TIME),
          Map.entry("timestamp", SqlType.TIMESTAMP),
          Map.entry("timestamptz", SqlType.TIMESTAMPTZ),
          Map.entry("interval", SqlType.INTERVAL),
          Map.entry("uuid", SqlType.UUID),
          Map.entry("bytea", SqlType.BINARY),
          Map.entry("json", SqlType.JSON),
          Map.entry("jsonb", SqlType.JSON));

  /** A database whose columns hold values of any type tells the type by each value. */
  static ColumnType of(int jdbcType, String name) {
    if (jdbcType == Types.ARRAY && name.startsWith("_")) {
      SqlType element = BY_NAME.getOrDefault(name.substring(1), SqlType.TEXT);
      return new ColumnType(SqlType.arrayOf(element));
    }
    return new ColumnType(BY_NAME.get(name));
  }
}
