package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.query.Assignment;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.Hops;
import dev.plinth.orm.query.MultipleObjects;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.Term;
import dev.plinth.orm.relation.Fetch;
import dev.plinth.sql.Lock;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.dialect.Capability;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the object of given values, or creates it. Given a unique key over these values there is
 * never a second one, however many callers there are: the insert leaves a row as it is that came
 * first, without an error that would break a transaction.
 */
public final class Obtaining {
  /** A row may be deleted between the insert that met it and the select; so often it is not. */
  private static final int ATTEMPTS = 3;

  private final Hooks hooks;

  /** Creates objects with these hooks around. */
  public Obtaining(Hooks hooks) {
    this.hooks = hooks;
  }

  /** Finds the object, or creates it with these values and what is filled in. */
  public <T extends Persistent> Obtained<T> getOrCreate(
      Question all,
      List<? extends Assignment<?>> values,
      Consumer<? super T> fill,
      Database database) {
    Question question = where(all, values);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      @SuppressWarnings("unchecked") // a question for T's model is answered with objects of T
      T found = (T) find(question, database);
      if (found != null) {
        return new Obtained<>(found, false);
      }
      T made = make(question.model(), values, fill);
      if (inserted(made, database)) {
        return new Obtained<>(made, true);
      }
    }
    return new Obtained<>(insert(question, values, fill, database), true);
  }

  /** Finds the object and saves what is filled in, or creates it with these values. */
  public <T extends Persistent> Obtained<T> updateOrCreate(
      Question all,
      List<? extends Assignment<?>> values,
      Consumer<? super T> fill,
      Database database) {
    all.model().requireWritable(); // before a transaction begins
    return database.transaction(() -> changedOrCreated(all, values, fill, database));
  }

  private <T extends Persistent> Obtained<T> changedOrCreated(
      Question all,
      List<? extends Assignment<?>> values,
      Consumer<? super T> fill,
      Database database) {
    boolean locks = database.dialect().has(Capability.ROW_LOCKS);
    Question question = where(all, values);
    Question locked = locks ? question.lock(Lock.forUpdate()) : question;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      @SuppressWarnings("unchecked") // a question for T's model is answered with objects of T
      T found = (T) find(locked, database);
      if (found != null) {
        fill.accept(found);
        new Saver(hooks).save(found, SaveMode.SAVE, List.of(), database);
        return new Obtained<>(found, false);
      }
      T made = make(question.model(), values, fill);
      if (inserted(made, database)) {
        return new Obtained<>(made, true);
      }
    }
    return new Obtained<>(insert(question, values, fill, database), true);
  }

  private static Question where(Question all, List<? extends Assignment<?>> values) {
    all.model().requireWritable();
    if (values.isEmpty()) {
      throw new PlinthException(
          "save.no-values",
          "Say by which values the "
              + all.model().name()
              + " is found, as in getOrCreate(fill, User_.username.set(\"john\")).");
    }
    Question question = all;
    for (Assignment<?> value : values) {
      for (int i = 0; i < value.fields().size(); i++) {
        question = question.where(is(value.fields().get(i), value.values().get(i)));
      }
    }
    return question;
  }

  private static Term is(FieldMeta field, Term term) {
    Term column = new Term.Field(Hops.none(), field);
    return term instanceof Term.Value value && value.value() == null
        ? new Term.Null(column, false)
        : typed(column, field.type()).eq(typed(term, field.type())).term();
  }

  @SuppressWarnings("unchecked") // only compared, never read
  private static Expression<Object, Object> typed(Term term, FieldType<?> type) {
    return Expression.of(term, (FieldType<Object>) type);
  }

  private static @Nullable Persistent find(Question question, Database database) {
    List<Persistent> found = Fetch.objects(question.limit(2), database);
    if (found.size() > 1) {
      throw new MultipleObjects(
          "Several "
              + question.model().name()
              + " have these values, so it can't be told which is meant. Find it by a unique key.");
    }
    return found.isEmpty() ? null : found.get(0);
  }

  @SuppressWarnings("unchecked") // the model's own maker
  private static <T extends Persistent> T make(
      ModelMeta<?> model, List<? extends Assignment<?>> values, Consumer<? super T> fill) {
    T made = (T) model.newObject();
    assign(made, values);
    fill.accept(made);
    return made;
  }

  /** Sets the fields of an object to plain values. */
  public static void assign(Persistent object, List<? extends Assignment<?>> values) {
    RowState state = Persistent.stateOf(object);
    for (Assignment<?> value : values) {
      for (int i = 0; i < value.fields().size(); i++) {
        set(state, value.fields().get(i), value.values().get(i));
      }
    }
  }

  private static void set(RowState state, FieldMeta field, Term term) {
    if (!(term instanceof Term.Value value)) {
      throw new PlinthException(
          "save.no-value",
          state.meta().name() + " is found by plain values; '" + field.name() + "' is computed.");
    }
    state.set(field.index(), field.type().valueOf(value.value()));
  }

  private boolean inserted(Persistent made, Database database) {
    return new BulkWriter(hooks)
        .create(List.of(made), OnConflict.ignore(), database)
        .equals(List.of(Outcome.INSERTED));
  }

  /** The row that is in the way has other values: the database says which key it is. */
  private <T extends Persistent> T insert(
      Question question,
      List<? extends Assignment<?>> values,
      Consumer<? super T> fill,
      Database database) {
    T made = make(question.model(), values, fill);
    new Saver(hooks).save(made, SaveMode.INSERT, List.of(), database);
    return made;
  }
}
