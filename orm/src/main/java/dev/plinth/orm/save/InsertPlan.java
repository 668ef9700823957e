package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.DefaultValues;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Insert;
import dev.plinth.sql.InsertSource;
import dev.plinth.sql.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * The insert of one object.
 *
 * @param changes what is written from the object
 * @param made the fields that the database makes and answers, in the order of the answer
 * @param statement what is sent
 */
record InsertPlan(Changes changes, List<FieldMeta> made, Insert statement) implements SavePlan {

  InsertPlan {
    made = List.copyOf(made);
  }

  static InsertPlan of(RowState state, Computed computed) {
    Changes changes =
        Changes.of(state, field -> !computed.has(field) && Given.isGiven(state, field));
    List<FieldMeta> made = others(state.meta(), changes.fields());
    return new InsertPlan(changes, made, statement(state, changes, computed, made));
  }

  /** The fields of a model that are not among these, which are in the model's order. */
  static List<FieldMeta> others(ModelMeta<?> model, List<FieldMeta> fields) {
    List<FieldMeta> others = new ArrayList<>();
    int at = 0;
    for (FieldMeta field : model.fields()) {
      if (at < fields.size() && fields.get(at).index() == field.index()) {
        at++;
      } else {
        others.add(field);
      }
    }
    return others;
  }

  private static Insert statement(
      RowState state, Changes changes, Computed computed, List<FieldMeta> made) {
    List<String> columns = new ArrayList<>();
    List<Expr> row = new ArrayList<>();
    for (int i = 0; i < changes.fields().size(); i++) {
      columns.add(changes.fields().get(i).column());
      row.add(changes.bind(i));
    }
    for (Assignment assignment : computed.set()) {
      columns.add(assignment.column());
      row.add(assignment.value());
    }
    InsertSource source = columns.isEmpty() ? new DefaultValues() : new Rows(List.of(row));
    return Insert.into(state.meta().table(), columns, source).returning(SavePlan.answering(made));
  }
}
