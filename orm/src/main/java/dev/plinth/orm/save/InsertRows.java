package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.Conflict;
import dev.plinth.sql.DefaultValues;
import dev.plinth.sql.Expr;
import dev.plinth.sql.FromQuery;
import dev.plinth.sql.Insert;
import dev.plinth.sql.InsertSource;
import dev.plinth.sql.Rows;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.ValuesSource;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The insert of many rows in one statement. Where the database knows arrays each column travels as
 * one array, so the statement is the same for any number of rows; elsewhere it is a VALUES list.
 */
final class InsertRows {
  private InsertRows() {}

  static Insert of(NewRows rows, @Nullable Conflict conflict, Dialect dialect) {
    List<List<@Nullable Object>> values = new ArrayList<>(rows.rows().size());
    rows.rows().forEach(row -> values.add(row.values()));
    return Insert.into(
            rows.model().table(), Keys.columns(rows.fields()), source(rows, values, dialect))
        .onConflict(conflict);
  }

  private static InsertSource source(
      NewRows rows, List<List<@Nullable Object>> values, Dialect dialect) {
    List<SqlType> types = rows.fields().stream().map(FieldMeta::sqlType).toList();
    return types.isEmpty()
        ? new DefaultValues()
        : source(Keys.columns(rows.fields()), types, values, dialect);
  }

  /** An insert of plain values, as into a link table. */
  static Insert of(
      TableName table,
      List<String> columns,
      List<SqlType> types,
      List<List<@Nullable Object>> values,
      Dialect dialect) {
    return Insert.into(table, columns, source(columns, types, values, dialect));
  }

  /** How many rows a statement takes. */
  static int atOnce(NewRows rows, dev.plinth.db.Database database) {
    return rows.fields().isEmpty() ? 1 : Limit.rows(rows.fields().size(), database);
  }

  @SuppressWarnings("NullAway") // the nullness of a record's nested type is lost in its constructor
  private static InsertSource source(
      List<String> columns,
      List<SqlType> types,
      List<List<@Nullable Object>> values,
      Dialect dialect) {
    boolean nested = types.stream().anyMatch(type -> type.kind() == SqlType.Kind.ARRAY);
    if (values.size() == 1 || nested || !dialect.has(Capability.ARRAYS)) {
      return new Rows(binds(types, values));
    }
    List<SelectItem> items =
        columns.stream().map(name -> SelectItem.of(new Column("v", name))).toList();
    return new FromQuery(Select.of(items).from(new ValuesSource(columns, types, values, "v")));
  }

  private static List<List<Expr>> binds(List<SqlType> types, List<List<@Nullable Object>> values) {
    List<List<Expr>> rows = new ArrayList<>(values.size());
    for (List<@Nullable Object> value : values) {
      List<Expr> row = new ArrayList<>(types.size());
      for (int i = 0; i < types.size(); i++) {
        row.add(new Bind(value.get(i), types.get(i)));
      }
      rows.add(row);
    }
    return rows;
  }
}
