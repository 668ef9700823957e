package dev.plinth.orm;

import dev.plinth.db.Database;
import dev.plinth.orm.query.Condition;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.LookupPolicy;
import dev.plinth.orm.query.Lookups;
import dev.plinth.orm.query.ModelPath;
import dev.plinth.orm.query.Order;
import dev.plinth.orm.query.Q;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.SelectPlan;
import dev.plinth.orm.query.Term;
import dev.plinth.orm.relation.Fetch;
import dev.plinth.sql.Lock;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What query sets of objects and of values have in common: conditions, order, page, and the ways to
 * get the answer. Every method that narrows returns a new query; this one is unchanged, so any
 * query may be kept and shared between threads.
 *
 * @param <M> the model that is asked
 * @param <R> what one row of the answer is
 * @param <S> the query's own type
 */
@SuppressWarnings("varargs") // the arrays are only read
public abstract class Query<M extends Entity, R, S extends Query<M, R, S>> implements Iterable<R> {
  /** How many rows a stream holds at a time, unless told otherwise. */
  static final int CHUNK = 1_000;

  private final @Nullable Database database;

  Query(@Nullable Database database) {
    this.database = database;
  }

  /** What is asked. */
  public abstract Question question();

  abstract S with(Question question, @Nullable Database database);

  abstract List<R> fetch(Question question, Database from);

  abstract Stream<R> fetchStream(Question question, Database from, int chunk);

  final S with(Question question) {
    return with(question, home());
  }

  /** Only rows that keep all of the conditions. */
  @SafeVarargs
  public final S filter(Condition<? super M>... conditions) {
    Question narrowed = question();
    for (Condition<? super M> condition : conditions) {
      narrowed = narrowed.where(condition.term());
    }
    return with(narrowed);
  }

  /**
   * Only rows that keep a lookup by name: {@code filter("age__gte", 18)}.
   *
   * @throws PlinthException {@code query.unknown-field} or {@code query.unknown-lookup} with the
   *     nearest name, {@code query.wrong-type} for a value that the field can't hold
   */
  public final S filter(String lookup, @Nullable Object value) {
    return filter(Q.of(lookup, value));
  }

  /** Only rows that keep all of the lookups; across a to-many relation one row has to keep them. */
  public final S filter(Map<String, ? extends @Nullable Object> lookups) {
    return filter(Q.of(lookups));
  }

  /** Only rows that keep lookups by name that are combined by and, or and not. */
  public final S filter(Q lookups) {
    Q allowed = question().names().limit(lookups);
    return with(question().where(allowed.term(question().model())));
  }

  /** Exactly the rows that {@code filter} with the same conditions would drop. */
  @SafeVarargs
  public final S exclude(Condition<? super M>... conditions) {
    if (conditions.length == 0) {
      throw nothingToExclude();
    }
    Condition<M> all = Condition.of(conditions[0].term());
    for (Condition<? super M> condition : List.of(conditions).subList(1, conditions.length)) {
      all = all.and(condition);
    }
    return with(question().where(all.not().term()));
  }

  /** Exactly the rows that {@code filter} with the same lookup would drop. */
  public final S exclude(String lookup, @Nullable Object value) {
    return filter(Q.of(lookup, value).not());
  }

  /** Exactly the rows that {@code filter} with the same lookups would drop. */
  public final S exclude(Map<String, ? extends @Nullable Object> lookups) {
    return filter(Q.of(lookups).not());
  }

  private static PlinthException nothingToExclude() {
    return new PlinthException("query.no-condition", "exclude() needs at least one condition.");
  }

  /** In this order; it takes the place of any earlier one. */
  @SafeVarargs
  public final S orderBy(Order<? super M>... keys) {
    return with(question().orderBy(List.of(keys)));
  }

  /** In this order, by name: {@code orderBy("-created_at", "author__username")}. */
  public final S orderBy(String... keys) {
    return with(question().orderBy(Arrays.stream(keys).map(this::orderOf).toList()));
  }

  private Order<?> orderOf(String key) {
    named("Order", key.startsWith("-") ? key.substring(1) : key);
    return Lookups.order(question().model(), key);
  }

  /** The name, if the query allows it. */
  final String named(String what, String name) {
    return question().names().check(what, question().model(), name);
  }

  /**
   * From now on only these names, in lookups, orders, aggregates, selected columns and paths of
   * relations; a second policy narrows the first. For names from outside:
   *
   * <pre>{@code
   * Post.objects.allowing(LookupPolicy.allow("title", "views")).filter(parameters).orderBy(order)
   * }</pre>
   *
   * <p>Any other name is an error, {@code query.lookup-not-allowed}. Typed columns are your own and
   * not limited, and neither are the names of columns that are written.
   */
  public final S allowing(LookupPolicy names) {
    return with(question().allowing(names));
  }

  /** In the opposite order, every key turned round, nulls included. */
  public final S reverse() {
    return with(ordered().reversed());
  }

  /** At most so many rows; a negative number is an error. */
  public final S limit(long rows) {
    return with(question().limit(rows));
  }

  /** Without the first rows; a negative number is an error. */
  public final S offset(long rows) {
    return with(question().offset(rows));
  }

  /** Equal rows once. */
  public final S distinct() {
    return with(question().distinct());
  }

  /** The first row, in the query's order, for each different value of these columns. */
  @SafeVarargs
  public final S distinctOn(Expression<M, ?>... columns) {
    List<Term> terms = Arrays.stream(columns).map(Expression::term).toList();
    return with(question().distinctOn(terms));
  }

  /** No rows, and no SQL. */
  public final S none() {
    return with(question().none());
  }

  /** Only groups that keep the condition, as in {@code having(count().gt(10L))}. */
  public final S having(Condition<? super M> condition) {
    return with(question().having(condition.term()));
  }

  /** Against this database. */
  public final S using(Database other) {
    return with(question(), other);
  }

  /** Against the database of this name. */
  public final S using(String name) {
    return using(Database.named(name));
  }

  /**
   * Locks the rows until the transaction ends, and with them those of the to-one relations that are
   * named here; others that are loaded along stay free.
   *
   * <pre>{@code
   * Post.objects.forUpdate(Post_.author()).get(1L)
   * // SELECT ... FROM "posts" JOIN "users" AS "author" ON ... FOR UPDATE OF "posts", "author"
   * }</pre>
   *
   * @throws PlinthException {@code query.lock-outside-transaction} outside of one, {@code
   *     query.lock-without-rows} after distinct, distinctOn or groupBy, {@code query.lock-absent}
   *     for a relation that may lead to nothing
   * @throws dev.plinth.sql.dialect.UnsupportedFeature where the database has no such locks
   */
  @SafeVarargs
  public final S forUpdate(ModelPath<M, ?>... of) {
    return lock(Lock.forUpdate(), of);
  }

  /** Like {@link #forUpdate}, in another way: {@code lock(Lock.forShare().nowait())}. */
  @SafeVarargs
  public final S lock(Lock lock, ModelPath<M, ?>... of) {
    List<String> paths = new ArrayList<>(lock.of());
    Arrays.stream(of).map(path -> path.hops().path()).forEach(paths::add);
    return with(question().lock(lock.of(paths)));
  }

  /**
   * All rows; the list is the caller's own. Objects of one result keep each other reachable, so
   * that touching a relation can load it for all of them; they belong to one thread at a time.
   */
  public List<R> all() {
    return fetch(question(), reading());
  }

  /**
   * All rows one after another, read at once as by {@link #all()}: {@code for (Post post :
   * Post.objects.filter(...))}. For more than memory should hold there is {@link #stream()}.
   */
  @Override
  public final Iterator<R> iterator() {
    return all().iterator();
  }

  /** The first row, by the primary key where no order was given. */
  public final Optional<R> first() {
    return fetch(ordered().limit(1), reading()).stream().findFirst();
  }

  /** The last row, by the primary key where no order was given. */
  public final Optional<R> last() {
    return fetch(ordered().reversed().limit(1), reading()).stream().findFirst();
  }

  /** The number of rows. */
  public long count() {
    return Fetch.count(question(), reading());
  }

  /** Whether there are rows. */
  public boolean exists() {
    return Fetch.exists(question(), reading());
  }

  /**
   * The rows one after another from a cursor, in constant memory. Close it; it closes itself when
   * it is exhausted or fails.
   */
  public final Stream<R> stream() {
    return stream(CHUNK);
  }

  /** Like {@link #stream()}, so many rows at a time. */
  public final Stream<R> stream(int chunk) {
    if (chunk < 1) {
      throw new PlinthException(
          "query.bad-chunk", "A stream reads at least one row at a time, found " + chunk + ".");
    }
    return fetchStream(question(), reading(), chunk);
  }

  /** The statement that {@link #all()} would send, without sending it. */
  public final Sql sql() {
    return reading().dialect().compile(SelectPlan.of(question()));
  }

  private Question ordered() {
    Question question = question();
    return question.order().isEmpty() ? Lookups.byKey(question) : question;
  }

  final Database reading() {
    Question question = question();
    Database home = home();
    Database from = home != null ? home : source(question);
    if (question.lock() != null && !from.inTransaction()) {
      throw new PlinthException(
          "query.lock-outside-transaction",
          "Locking rows of "
              + question.model()
              + " only lasts within a transaction. Wrap the query in db.transaction(...).");
    }
    return from;
  }

  private static Database source(Question question) {
    Class<?> model = question.model().type();
    return question.lock() == null ? Database.forRead(model) : Database.forWrite(model);
  }

  final Database writing() {
    Database home = home();
    return home != null ? home : Database.forWrite(question().model().type());
  }

  /** The database that was chosen for this query, or null for what the router says. */
  @Nullable Database home() {
    return database;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Query<?, ?, ?> query
        && query.database == database
        && query.question().equals(question());
  }

  @Override
  public final int hashCode() {
    return question().hashCode();
  }

  @Override
  public String toString() {
    return question().model().name() + " where " + Condition.of(question().condition());
  }
}
