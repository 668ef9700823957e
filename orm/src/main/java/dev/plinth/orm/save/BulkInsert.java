package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.Result;
import dev.plinth.sql.Conflict;
import dev.plinth.sql.Insert;
import dev.plinth.sql.Sql;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Inserts the rows of many new objects, a batch at a time, and notes what became of each. Lives
 * while one call runs.
 */
final class BulkInsert {
  private final Database database;
  private final @Nullable ConflictPlan onConflict;
  private final Result result;
  private final Outcome[] outcomes;

  BulkInsert(int objects, @Nullable ConflictPlan onConflict, Database database) {
    this.database = database;
    this.onConflict = onConflict;
    this.result = Saver.result(database);
    this.outcomes = new Outcome[objects];
  }

  /** Sends one batch. */
  void send(NewRows rows) {
    if (onConflict == null || rows.fields().isEmpty()) {
      plain(rows);
      return;
    }
    List<NewRow> met = unlessThere(rows);
    if (!met.isEmpty() && onConflict.isUpdate()) {
      RowMatcher.rounds(rows.with(met), onConflict.updated(rows)).forEach(this::orUpdate);
    }
  }

  /** What became of each object, by its position. */
  List<Outcome> outcomes() {
    List<Outcome> all = new ArrayList<>(outcomes.length);
    for (Outcome outcome : outcomes) {
      all.add(Objects.requireNonNullElse(outcome, Outcome.IGNORED));
    }
    return all;
  }

  private void plain(NewRows rows) {
    UndoAll undo = UndoAll.of(rows.rows(), rows.fields(), rows.made(), database);
    FieldMeta counter = rows.counter();
    List<FieldMeta> match = counter == null ? rows.unique() : List.of();
    if (rows.made().isEmpty()) {
      database.execute(compiled(InsertRows.of(rows, null, database.dialect())));
    } else if (match.isEmpty()) {
      inOrder(rows);
    } else {
      sent(rows, null, rows.made(), match);
    }
    if (counter != null) {
      Counted.settle(rows.rows(), rows.made(), counter);
    }
    rows.rows().forEach(row -> written(row, rows.fields(), Outcome.INSERTED));
    undo.arm(database);
  }

  /** Reads the answered rows as if they came in the order in which they were sent. */
  private void inOrder(NewRows rows) {
    Insert insert = InsertRows.of(rows, null, database.dialect());
    Iterator<NewRow> next = rows.rows().iterator();
    database.query(
        compiled(insert.returning(SavePlan.answering(rows.made()))),
        row -> Sending.read(rows.made(), next.next().state(), row));
  }

  /** Inserts what is not there yet and answers the rows that met one. */
  private List<NewRow> unlessThere(NewRows rows) {
    ConflictPlan plan = Objects.requireNonNull(onConflict);
    List<FieldMeta> match = plan.inserted(rows);
    UndoAll undo = UndoAll.of(rows.rows(), rows.fields(), rows.made(), database);
    List<NewRow> inserted = sent(rows, plan.ignoring(), rows.made(), match);
    inserted.forEach(row -> written(row, rows.fields(), Outcome.INSERTED));
    undo.arm(database);
    List<NewRow> met = new ArrayList<>(rows.rows());
    met.removeIf(row -> outcomes[row.position()] == Outcome.INSERTED);
    return met;
  }

  /** Updates what is there, and reads what the row holds beside. */
  private void orUpdate(NewRows rows) {
    ConflictPlan plan = Objects.requireNonNull(onConflict);
    List<FieldMeta> read = plan.notSent(rows);
    UndoAll undo = UndoAll.of(rows.rows(), rows.fields(), read, database);
    sent(rows, plan.updating(), read, plan.updated(rows))
        .forEach(row -> written(row, rows.model().fields(), Outcome.UPDATED));
    undo.arm(database);
  }

  /** The rows that the statement answers, read. */
  private List<NewRow> sent(
      NewRows rows, @Nullable Conflict conflict, List<FieldMeta> read, List<FieldMeta> match) {
    List<FieldMeta> answered = new ArrayList<>(match);
    answered.addAll(read);
    RowMatcher matcher = new RowMatcher(rows, match);
    Insert insert =
        InsertRows.of(rows, conflict, database.dialect()).returning(SavePlan.answering(answered));
    return database.query(
        compiled(insert),
        row -> {
          NewRow own = matcher.find(row);
          Sending.read(read, own.state(), row, match.size() + 1);
          return own;
        });
  }

  private Sql compiled(Insert insert) {
    return database.dialect().compile(insert);
  }

  private void written(NewRow row, List<FieldMeta> fields, Outcome outcome) {
    outcomes[row.position()] = outcome;
    Written.inserted(row.state(), fields, result);
    result.add(row.state().object());
  }

  /** All objects are of one model, so that one insert takes them. */
  static ModelMeta<?> modelOf(List<? extends Persistent> objects) {
    ModelMeta<?> model = Persistent.stateOf(objects.get(0)).meta();
    for (Persistent object : objects) {
      ModelMeta<?> other = Persistent.stateOf(object).meta();
      if (other != model) {
        throw new dev.plinth.sql.PlinthException(
            "save.mixed-models",
            "A bulk call takes objects of one model, found "
                + model.name()
                + " and "
                + other.name()
                + ". Call it once for each model.");
      }
    }
    return model;
  }
}
