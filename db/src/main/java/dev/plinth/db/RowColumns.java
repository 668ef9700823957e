package dev.plinth.db;

import dev.plinth.db.value.Readers;
import dev.plinth.sql.SqlType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and types of an answer's columns, looked up once and only when somebody asks. */
record RowColumns(List<String> labels, List<ColumnType> types, Readers readers) {

  static RowColumns of(ResultSet rows, Readers readers) {
    try {
      ResultSetMetaData meta = rows.getMetaData();
      List<String> labels = new ArrayList<>();
      List<ColumnType> types = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        labels.add(meta.getColumnLabel(i));
        types.add(ColumnType.of(meta.getColumnType(i), meta.getColumnTypeName(i)));
      }
      return new RowColumns(List.copyOf(labels), List.copyOf(types), readers);
    } catch (SQLException e) {
      throw new RowFailure(e);
    }
  }

  @Nullable Object value(ResultSet rows, int column) throws SQLException {
    SqlType type = types.get(column - 1).type();
    return type == null ? plain(rows.getObject(column)) : readers.read(rows, column, type);
  }

  /** Drivers differ in the width of whole numbers they answer; we answer the widest. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number.longValue();
    }
    return value == null
            || value.getClass().getName().startsWith("java.")
            || value instanceof byte[]
        ? value
        : value.toString();
  }
}
