package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.TargetRows;
import dev.plinth.orm.query.Term;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.Conflict;
import dev.plinth.sql.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an insert meets rows that are there. It is sent in two steps, so that it is known on every
 * database which rows are new: first what is not there yet, then the rest as updates.
 */
record ConflictPlan(ModelMeta<?> model, OnConflict<?> asked) {

  boolean isUpdate() {
    return asked.isUpdate();
  }

  Conflict ignoring() {
    return new Conflict(Keys.columns(asked.target()), null, List.of(), null);
  }

  Conflict updating() {
    Question all = Question.all(model);
    List<Assignment> set = new ArrayList<>(TargetRows.assignments(all, asked.updates()));
    Assignment counted = Versioning.ofRows(model, model.table().name());
    if (counted != null && set.stream().noneMatch(a -> a.column().equals(counted.column()))) {
      set.add(counted);
    }
    Term condition = asked.condition();
    @Nullable Expr where = condition == null ? null : TargetRows.of(all.where(condition)).where();
    return new Conflict(Keys.columns(asked.target()), null, set, where);
  }

  /** The fields by which answered rows are told apart: the target, else all unique ones. */
  List<FieldMeta> match(NewRows rows) {
    List<FieldMeta> target = new ArrayList<>(asked.target());
    target.retainAll(rows.fields());
    List<FieldMeta> unique = target.isEmpty() ? rows.unique() : target;
    return unique.isEmpty() ? rows.fields() : unique;
  }

  /** The fields of an updated row that may differ from what the object sent. */
  List<FieldMeta> notSent(NewRows rows) {
    List<FieldMeta> read = new ArrayList<>(model.fields());
    read.removeAll(asked.target());
    read.removeAll(asked.sent());
    return read;
  }
}
