package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.db.Row;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.Sql;
import dev.plinth.sql.Statement;
import java.util.List;

/** Sends the statement of one object and reads what the database made into it. */
final class Sending {
  private Sending() {}

  /** Answers how many rows were written. */
  static long send(Statement statement, List<FieldMeta> made, RowState state, Database database) {
    Sql sql = database.dialect().compile(statement);
    if (made.isEmpty()) {
      return database.execute(sql);
    }
    return database.query(sql, row -> read(made, state, row)).size();
  }

  /** Reads the columns of a row, from the first, into the fields of an object. */
  static RowState read(List<FieldMeta> fields, RowState state, Row row) {
    return read(fields, state, row, 1);
  }

  /** Reads the columns of a row, from this index, into the fields of an object. */
  static RowState read(List<FieldMeta> fields, RowState state, Row row, int from) {
    state.read(row, state.meta().columns(fields, from));
    fields.forEach(field -> state.saved(field.index()));
    return state;
  }
}
