package dev.plinth.orm;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.query.Assignment;
import dev.plinth.orm.query.Column;
import dev.plinth.orm.query.Lookups;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.save.BulkResult;
import dev.plinth.orm.save.BulkUpdate;
import dev.plinth.orm.save.Deleted;
import dev.plinth.orm.save.Obtained;
import dev.plinth.orm.save.Obtaining;
import dev.plinth.orm.save.OnConflict;
import dev.plinth.orm.save.Outcome;
import dev.plinth.orm.save.SaveMode;
import dev.plinth.orm.save.Updater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a query set changes rows: those it keeps, or new ones of its model.
 *
 * @param <T> the model
 */
abstract class WritingQuery<T extends Entity> extends ValueQuery<T> {

  WritingQuery(@Nullable Database database) {
    super(database);
  }

  private ModelMeta<?> model() {
    return question().model();
  }

  /** Where an object is looked for before it is created. */
  Question wanted() {
    return question();
  }

  /** Who takes the objects that are written, in messages. */
  Object taker() {
    return model();
  }

  private <E extends T> List<E> objects(Collection<E> given) {
    return Elements.objects(taker(), given);
  }

  /** Makes an object ready to be created through this query. */
  void prepare(T object) {}

  /** Runs the work that creates objects through this query and takes them in. */
  <R> R creating(Supplier<R> work, Function<R, List<T>> created) {
    return work.get();
  }

  private <R> R creating(List<? extends T> objects, Supplier<R> work) {
    objects.forEach(this::prepare);
    return creating(work, result -> List.copyOf(objects));
  }

  /**
   * Updates all rows of the query in one statement and answers how many there were. No objects are
   * loaded and no hooks are called; a {@code @Version} is counted up.
   *
   * <pre>{@code
   * User.objects.filter(User_.active.isTrue()).update(User_.age.set(User_.age.plus(1)));
   * // UPDATE "users" SET "age" = "users"."age" + ? WHERE "users"."active"
   * }</pre>
   *
   * @throws dev.plinth.orm.save.ValidationFailed where a value is not accepted by its column
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final long update(Assignment<T>... assignments) {
    return Updater.update(question(), Arrays.asList(assignments), writing());
  }

  /**
   * Updates all rows of the query and answers them as they are now, in no particular order.
   *
   * <pre>{@code
   * List<Job> taken = Job.objects.filter(Job_.state.eq(OPEN)).updateReturning(Job_.state.set(TAKEN));
   * // UPDATE "jobs" SET "state" = ? WHERE "jobs"."state" = ? RETURNING "id", "state", ...
   * }</pre>
   *
   * <p>What the query prefetches is loaded along; other relations load when they are touched.
   *
   * @throws dev.plinth.sql.dialect.UnsupportedFeature where the database has no RETURNING
   * @throws dev.plinth.orm.save.ValidationFailed where a value is not accepted by its column
   */
  @SafeVarargs
  @SuppressWarnings({"unchecked", "varargs"}) // objects of T's model; only read
  public final List<T> updateReturning(Assignment<T>... assignments) {
    return (List<T>)
        (List<?>) Updater.updateReturning(question(), Arrays.asList(assignments), writing());
  }

  /** Updates a column of all rows of the query, by name: {@code update("age", 31)}. */
  public final long update(String column, @Nullable Object value) {
    return Updater.update(
        question(), List.of(Lookups.assignment(model(), column, value)), writing());
  }

  /** Updates columns of all rows of the query, by name. */
  public final long update(Map<String, ? extends @Nullable Object> values) {
    return Updater.update(question(), named(values), writing());
  }

  private List<Assignment<?>> named(Map<String, ? extends @Nullable Object> values) {
    List<Assignment<?>> assignments = new ArrayList<>();
    values.forEach((name, value) -> assignments.add(Lookups.assignment(model(), name, value)));
    return assignments;
  }

  /**
   * Deletes all rows of the query. It is one statement, unless a hook listens or {@code PROTECT}
   * has to be looked after.
   *
   * @return how many rows went, as far as the application knows
   * @throws dev.plinth.orm.save.DeleteProtected where objects point to them that protect them
   */
  public Deleted delete() {
    return Writers.DELETER.delete(question(), writing());
  }

  /**
   * Deletes all rows of the query and answers them as objects that have no row any more, in no
   * particular order.
   *
   * <pre>{@code
   * List<Session> expired = Session.objects.filter(Session_.until.lt(now)).deleteReturning();
   * // DELETE FROM "sessions" WHERE "sessions"."until" < ? RETURNING "id", "until", ...
   * }</pre>
   *
   * @throws dev.plinth.sql.dialect.UnsupportedFeature where the database has no RETURNING
   * @throws dev.plinth.orm.save.DeleteProtected where objects point to them that protect them
   */
  @SuppressWarnings("unchecked") // objects of T's model
  public List<T> deleteReturning() {
    return (List<T>) (List<?>) Writers.DELETER.deleteReturning(question(), writing());
  }

  /**
   * Makes and saves an object: {@code User.objects.create(u -> u.username = "jane")}.
   *
   * @throws dev.plinth.orm.save.ValidationFailed where a field's value is not accepted
   */
  public final T create(Consumer<? super T> fill) {
    @SuppressWarnings("unchecked") // the model of the question is T's
    T made = (T) model().newObject();
    prepare(made);
    fill.accept(made);
    return creating(
        () -> {
          Writers.SAVER.save(made, SaveMode.INSERT, List.of(), writing());
          return made;
        },
        List::of);
  }

  /**
   * Inserts new objects, many in one statement, and answers them. Their order is kept, and their
   * keys and other values that the database makes are filled in. All are checked before anything is
   * sent; either all are inserted or none.
   *
   * <pre>{@code
   * User.objects.bulkCreate(users);
   * // INSERT INTO "users" (...) SELECT ... FROM unnest(?, ?, ?) AS "v" (...) RETURNING "id"
   * // elsewhere VALUES (?, ?, ?), (?, ?, ?), ...
   * }</pre>
   *
   * @throws dev.plinth.orm.save.ValidationFailed where objects are not accepted; nothing was sent
   * @throws dev.plinth.sql.PlinthException {@code save.null-object} for null among them; nothing
   *     was sent
   */
  public final List<T> bulkCreate(List<? extends T> objects) {
    List<T> created = new ArrayList<>(objects(objects));
    creating(created, () -> Writers.BULK.create(created, null, writing()));
    return created;
  }

  /** Like {@link #bulkCreate(List)}, and says what happens to rows that are there already. */
  public final BulkResult<T> bulkCreate(List<? extends T> objects, OnConflict<T> onConflict) {
    List<T> given = new ArrayList<>(objects(objects));
    given.forEach(this::prepare);
    return creating(
        () -> new BulkResult<T>(given, Writers.BULK.create(given, onConflict, writing())),
        result -> {
          List<T> saved = new ArrayList<>(result.inserted());
          saved.addAll(result.updated());
          return saved;
        });
  }

  /**
   * Inserts an object, or does what is said where its unique key is there: in one statement where
   * it is new, in two where it is not. One would do for both if databases told whether it inserted
   * or updated, which the outcome says; PostgreSQL tells it from version 18 on, SQLite never.
   *
   * <pre>{@code
   * User.objects.upsert(user, OnConflict.on(User_.username).update(User_.email));
   * // INSERT INTO "users" ... ON CONFLICT ("username") DO NOTHING RETURNING ...
   * // INSERT INTO "users" ... ON CONFLICT ("username") DO UPDATE SET "email" = EXCLUDED."email" ...
   * }</pre>
   */
  public final Outcome upsert(T object, OnConflict<T> onConflict) {
    return bulkCreate(Collections.singletonList(object), onConflict).outcomes().get(0);
  }

  /**
   * Writes these columns of saved objects, many in one statement, and answers how many rows were
   * there. No hooks are called.
   *
   * <pre>{@code
   * User.objects.bulkUpdate(users, User_.age, User_.email);
   * // UPDATE "users" SET "age" = "v"."age", ... FROM unnest(?, ?, ?) AS "v" (...)
   * // WHERE "users"."id" = "v"."id"
   * }</pre>
   *
   * @throws dev.plinth.orm.save.StaleObject where a versioned row was changed meanwhile; then no
   *     row is changed
   */
  @SafeVarargs
  public final long bulkUpdate(Collection<? extends T> objects, Column<T, ?>... columns) {
    List<FieldMeta> fields = new ArrayList<>();
    for (Column<T, ?> column : columns) {
      fields.add(Lookups.ownField(column.expression()));
    }
    return BulkUpdate.run(objects(objects), fields, writing());
  }

  /** Writes these columns of saved objects, by name. */
  public final long bulkUpdate(Collection<? extends T> objects, String... columns) {
    List<FieldMeta> fields =
        Arrays.stream(columns).map(name -> Lookups.ownField(model(), name)).toList();
    return BulkUpdate.run(objects(objects), fields, writing());
  }

  /**
   * The object of these values, or a new one with them. With a unique key over the values there is
   * never a second one, however many call at the same time.
   *
   * <pre>{@code
   * User jane = User.objects.getOrCreate(u -> u.email = "j@x.org", User_.username.set("jane")).object();
   * }</pre>
   *
   * @param fill fills in what else a new object holds; may be called more than once
   * @param values what it is found by, and what a new one holds
   * @throws dev.plinth.orm.query.MultipleObjects where several have these values
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final Obtained<T> getOrCreate(Consumer<? super T> fill, Assignment<T>... values) {
    return obtaining(
        () ->
            Writers.OBTAINING.getOrCreate(
                wanted(), Arrays.asList(values), prepared(fill), writing()));
  }

  /** Like {@link #getOrCreate(Consumer, Assignment...)}, by name. */
  public final Obtained<T> getOrCreate(
      Map<String, ? extends @Nullable Object> values,
      Map<String, ? extends @Nullable Object> defaults) {
    return obtaining(
        () ->
            Writers.OBTAINING.getOrCreate(
                wanted(), named(values), prepared(assigning(defaults)), writing()));
  }

  /**
   * The object of these values with what is filled in saved, or a new one. The row is locked while
   * it is changed, where the database has row locks.
   *
   * @param fill sets what is to be saved; may be called more than once
   * @param values what it is found by, and what a new one holds
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final Obtained<T> updateOrCreate(Consumer<? super T> fill, Assignment<T>... values) {
    return obtaining(
        () ->
            Writers.OBTAINING.updateOrCreate(
                wanted(), Arrays.asList(values), prepared(fill), writing()));
  }

  /** Like {@link #updateOrCreate(Consumer, Assignment...)}, by name. */
  public final Obtained<T> updateOrCreate(
      Map<String, ? extends @Nullable Object> values,
      Map<String, ? extends @Nullable Object> changes) {
    return obtaining(
        () ->
            Writers.OBTAINING.updateOrCreate(
                wanted(), named(values), prepared(assigning(changes)), writing()));
  }

  private Obtained<T> obtaining(Supplier<Obtained<T>> work) {
    return creating(work, obtained -> List.of(obtained.object()));
  }

  private Consumer<T> prepared(Consumer<? super T> fill) {
    return object -> {
      prepare(object);
      fill.accept(object);
    };
  }

  private Consumer<T> assigning(Map<String, ? extends @Nullable Object> values) {
    List<Assignment<?>> assignments = named(values);
    return object -> Obtaining.assign(object, assignments);
  }
}
