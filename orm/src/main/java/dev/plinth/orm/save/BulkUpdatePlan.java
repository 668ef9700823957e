package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.And;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Expr;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.Update;
import dev.plinth.sql.ValuesSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The update of the same columns of many rows: the new values are a table that is joined on the
 * key.
 *
 * <pre>{@code
 * // UPDATE "users" SET "age" = "v"."age" FROM unnest(?, ?) AS "v" ("id", "age")
 * // WHERE "users"."id" = "v"."id" RETURNING "users"."id"
 * }</pre>
 *
 * @param model the model
 * @param set the fields that are set
 * @param joined the fields that find the row: the key, and the version where there is one
 */
record BulkUpdatePlan(ModelMeta<?> model, List<FieldMeta> set, List<FieldMeta> joined) {
  static BulkUpdatePlan of(ModelMeta<?> model, List<FieldMeta> set) {
    List<FieldMeta> joined = new ArrayList<>(model.key());
    model.version().ifPresent(joined::add);
    return new BulkUpdatePlan(model, List.copyOf(set), List.copyOf(joined));
  }

  /** How many values each row binds. */
  int width() {
    return joined.size() + set.size();
  }

  /** What the statement answers: the key, then what the database computes. */
  List<FieldMeta> answered() {
    List<FieldMeta> answered = new ArrayList<>(model.key());
    answered.addAll(computed());
    return answered;
  }

  /** The fields that the database computes from others. */
  List<FieldMeta> computed() {
    return model.fields().stream().filter(field -> !field.writable()).toList();
  }

  Update statement(List<RowState> states) {
    String table = table();
    return Update.of(new TableSource(model.table(), null), assignments(table))
        .from(List.of(values(states)))
        .where(join(table))
        .returning(
            answered().stream()
                .map(field -> SelectItem.of(new Column(table, field.column())))
                .toList());
  }

  private String table() {
    return model.table().name();
  }

  /** The name of the table of values, which is not the model's own. */
  private String alias() {
    return table().equalsIgnoreCase("v") ? "v_2" : "v";
  }

  private List<Assignment> assignments(String table) {
    List<Assignment> assignments = new ArrayList<>();
    for (FieldMeta field : set) {
      assignments.add(new Assignment(field.column(), new Column(alias(), field.column())));
    }
    Assignment counted = Versioning.ofRows(model, table);
    if (counted != null) {
      assignments.add(counted);
    }
    return assignments;
  }

  private Expr join(String table) {
    List<Expr> pairs = new ArrayList<>();
    for (FieldMeta field : joined) {
      pairs.add(
          Comparison.eq(new Column(table, field.column()), new Column(alias(), field.column())));
    }
    return pairs.size() == 1 ? pairs.get(0) : new And(pairs);
  }

  @SuppressWarnings("NullAway") // the nullness of a record's nested type is lost in its constructor
  private ValuesSource values(List<RowState> states) {
    List<FieldMeta> all = new ArrayList<>(joined);
    all.addAll(set);
    List<SqlType> types = all.stream().map(FieldMeta::sqlType).toList();
    List<List<@Nullable Object>> rows = new ArrayList<>(states.size());
    for (RowState state : states) {
      List<@Nullable Object> row = new ArrayList<>(all.size());
      all.forEach(field -> row.add(Changes.bindable(state, field)));
      rows.add(row);
    }
    return new ValuesSource(Keys.columns(all), types, rows, alias());
  }
}
