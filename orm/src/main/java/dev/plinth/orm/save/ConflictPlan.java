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
 * database which rows are new: first what is not there yet, then the rest as updates. One statement
 * would do where the database told which rows it inserted; SQLite can't, PostgreSQL from 18 on.
 */
record ConflictPlan(ModelMeta<?> model, OnConflict<?> asked, ConflictTarget target) {
  static ConflictPlan of(ModelMeta<?> model, OnConflict<?> asked) {
    return new ConflictPlan(model, asked, ConflictTarget.of(model, asked));
  }

  boolean isUpdate() {
    return asked.isUpdate();
  }

  Conflict ignoring() {
    return target.conflict(List.of(), null);
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
    return target.conflict(set, where);
  }

  /**
   * The fields by which inserted rows are told apart: the target, else all unique ones. Rows
   * outside of a partial index may have the target's values in common.
   */
  List<FieldMeta> inserted(NewRows rows) {
    return target.where() == null ? updated(rows) : rows.unique();
  }

  /** The fields by which updated rows are told apart. */
  List<FieldMeta> updated(NewRows rows) {
    List<FieldMeta> sent = new ArrayList<>(target.fields());
    sent.retainAll(rows.fields());
    List<FieldMeta> unique = sent.isEmpty() ? rows.unique() : sent;
    return unique.isEmpty() ? rows.fields() : unique;
  }

  /** The fields of an updated row that may differ from what the object sent. */
  List<FieldMeta> notSent(NewRows rows) {
    List<FieldMeta> read = new ArrayList<>(model.fields());
    read.removeAll(target.fields());
    read.removeAll(asked.sent());
    return read;
  }
}
