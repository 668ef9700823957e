package dev.plinth.orm;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FetchMode;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.query.Condition;
import dev.plinth.orm.query.DoesNotExist;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.Hops;
import dev.plinth.orm.query.KeyTerms;
import dev.plinth.orm.query.Lookups;
import dev.plinth.orm.query.ModelPath;
import dev.plinth.orm.query.ModelQuery;
import dev.plinth.orm.query.MultipleObjects;
import dev.plinth.orm.query.Prefetch;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.RelatedPath;
import dev.plinth.orm.query.Term;
import dev.plinth.orm.relation.Fetch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query for objects of a model. It is an immutable value: it holds no rows and no connection, and
 * asks the database each time an answer is wanted.
 *
 * <pre>{@code
 * QuerySet<User> adults = User.objects.filter(User_.age.gte(18));
 * List<User> page = adults.orderBy(User_.username.asc()).limit(20).all();
 * // SELECT ... FROM "users" WHERE "users"."age" >= ? ORDER BY "users"."username" LIMIT 20
 * long count = adults.count();  // adults is unchanged
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @param <T> the model
 */
@SuppressWarnings("varargs") // the arrays are only read
public class QuerySet<T extends Entity> extends WritingQuery<T> implements ModelQuery<T> {
  /** How many rows a failing {@code get} looks at to tell how many there are. */
  private static final int PROBED = 21;

  private final @Nullable Question question;

  QuerySet(@Nullable Question question, @Nullable Database database) {
    super(database);
    this.question = question;
  }

  @Override
  public Question question() {
    return Objects.requireNonNull(question);
  }

  @Override
  final QuerySet<T> with(Question other, @Nullable Database database) {
    return new QuerySet<>(other, database);
  }

  @Override
  @SuppressWarnings("unchecked") // a question for T's model is answered with objects of T
  final List<T> fetch(Question asked, Database from) {
    return (List<T>) (List<?>) Fetch.objects(asked, from);
  }

  @Override
  @SuppressWarnings("unchecked") // a question for T's model is answered with objects of T
  final Stream<T> fetchStream(Question asked, Database from, int chunk) {
    return (Stream<T>) (Stream<?>) Fetch.stream(asked, from, chunk);
  }

  /** The one object that keeps the condition; see {@link #get(Condition...)}. */
  public final T get(Condition<T> condition) {
    return filter(condition).only();
  }

  /**
   * The one object that keeps the conditions.
   *
   * @throws DoesNotExist where there is none
   * @throws MultipleObjects where there are several
   */
  @SafeVarargs
  public final T get(Condition<T>... conditions) {
    return filter(conditions).only();
  }

  /** The one object that keeps the lookup; see {@link #get(Condition...)}. */
  public final T get(String lookup, @Nullable Object value) {
    return filter(lookup, value).only();
  }

  /**
   * The object of this primary key; a composite key is a list of its parts.
   *
   * @throws DoesNotExist where there is none
   */
  public final T get(Object key) {
    return with(question().where(keyIs(key))).only();
  }

  private Term keyIs(Object key) {
    return KeyTerms.is(Hops.none(), question().model(), Lookups.key(question().model(), key));
  }

  private T only() {
    Question unordered = question().unordered();
    List<T> found = fetch(unordered.limit(PROBED), reading());
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new DoesNotExist("No " + this + ".");
    }
    String number = found.size() < PROBED ? String.valueOf(found.size()) : "more than 20";
    throw new MultipleObjects("One was asked for, " + number + " found: " + this + ".");
  }

  /** The objects of these keys, by key; keys without an object are left out. */
  public final <K> Map<K, T> inBulk(Collection<K> keys) {
    ModelMeta<?> model = question().model();
    Map<K, Object> wanted = new LinkedHashMap<>();
    keys.forEach(key -> wanted.put(key, Lookups.key(model, key)));
    Map<Object, T> found = found(model, wanted.values());
    Map<K, T> ordered = new LinkedHashMap<>();
    wanted.forEach(
        (given, key) -> {
          T object = found.get(key);
          if (object != null) {
            ordered.put(given, object);
          }
        });
    return ordered;
  }

  private Map<Object, T> found(ModelMeta<?> model, Collection<Object> keys) {
    Map<Object, T> found = new HashMap<>();
    for (List<Object> some : KeyTerms.pieces(model.key().size(), keys)) {
      with(question().where(KeyTerms.in(Hops.none(), model, some)))
          .all()
          .forEach(object -> found.put(keyOf(object), object));
    }
    return found;
  }

  private static Object keyOf(Entity object) {
    return Objects.requireNonNull(Key.of(Persistent.stateOf(object)));
  }

  /** Loads to-one relations in the same statement, by joins. */
  @SafeVarargs
  public final QuerySet<T> selectRelated(ModelPath<T, ?>... paths) {
    Question more = question();
    for (ModelPath<T, ?> path : paths) {
      more = more.load(with -> with.related(path.hops()));
    }
    return with(more);
  }

  /** Loads to-one relations in the same statement, by name: {@code "author__country"}. */
  public final QuerySet<T> selectRelated(String... paths) {
    Question more = question();
    for (String path : paths) {
      Hops hops = Lookups.hops(more.model(), path);
      more = more.load(with -> with.related(hops));
    }
    return with(more);
  }

  /** Loads relations of all objects in one more statement for each of them. */
  @SafeVarargs
  public final QuerySet<T> prefetchRelated(RelatedPath<T>... paths) {
    Question more = question();
    for (RelatedPath<T> path : paths) {
      more = more.load(with -> with.prefetch(path.prefetch()));
    }
    return with(more);
  }

  /** Loads relations in one more statement for each of them, by name: {@code "posts__tags"}. */
  public final QuerySet<T> prefetchRelated(String... paths) {
    Question more = question();
    for (String path : paths) {
      Prefetch prefetch = Lookups.prefetch(more.model(), path);
      more = more.load(with -> with.prefetch(prefetch));
    }
    return with(more);
  }

  /**
   * Reads only these columns and the key; others load when {@link Entity#get} asks for them. Their
   * plain fields have Java's default value until then; giving one just that value is not noticed,
   * which {@link Entity#assign} is for.
   */
  @SafeVarargs
  public final QuerySet<T> only(Expression<T, ?>... columns) {
    return with(question().load(with -> with.only(fields(columns))));
  }

  /** Reads all but these columns; they load when {@link Entity#get} asks for them. */
  @SafeVarargs
  public final QuerySet<T> defer(Expression<T, ?>... columns) {
    return with(question().load(with -> with.defer(fields(columns))));
  }

  /** Reads only these columns and the key, by name. */
  public final QuerySet<T> only(String... columns) {
    return with(question().load(with -> with.only(fields(columns))));
  }

  /** Reads all but these columns, by name. */
  public final QuerySet<T> defer(String... columns) {
    return with(question().load(with -> with.defer(fields(columns))));
  }

  private List<FieldMeta> fields(String[] names) {
    return Arrays.stream(names).map(name -> Lookups.ownField(question().model(), name)).toList();
  }

  private List<FieldMeta> fields(Expression<?, ?>[] columns) {
    return Arrays.stream(columns).map(Lookups::ownField).toList();
  }

  /** What touching something does that was not loaded, for the objects of this query. */
  public final QuerySet<T> fetchMode(FetchMode mode) {
    return with(question().load(with -> with.mode(mode)));
  }

  /** One row for each different value of these; say what to read of it with {@code select}. */
  @SafeVarargs
  public final QuerySet<T> groupBy(Expression<T, ?>... values) {
    List<Term> terms = Arrays.stream(values).map(Expression::term).toList();
    return with(question().groupBy(terms));
  }

  /** An aggregate over all rows: {@code User.objects.aggregate(avg(User_.age))}. */
  public final <V> @Nullable V aggregate(Expression<T, V> aggregate) {
    Object value = Fetch.aggregate(question(), List.of(aggregate), reading()).get(0);
    return aggregate.type().javaType().cast(value);
  }

  /** An aggregate by name: {@code aggregate("age", "AVG")}. */
  public final @Nullable Object aggregate(String column, String function) {
    Expression<?, ?> aggregate = Lookups.aggregate(question().model(), column, function);
    return Fetch.aggregate(question(), List.of(aggregate), reading()).get(0);
  }

  /** The values of one expression. */
  public final <V> Rows<T, V> values(Expression<T, V> value) {
    return Rows.ofOne(question().select(List.of(value)), value, home());
  }

  /** The values of several columns by name, each row as a map in the order of the names. */
  public final Rows<T, Map<String, @Nullable Object>> values(String... columns) {
    List<Expression<?, ?>> outputs = new ArrayList<>();
    for (String column : columns) {
      outputs.add(Lookups.expression(question().model(), column));
    }
    return Rows.maps(question().select(outputs), List.of(columns), home());
  }

  /** One value of each row, to be made into something else. */
  public final <A> Selection.Of1<T, A> select(Expression<T, A> a) {
    return new Selection.Of1<>(selecting(a), home());
  }

  /** Two values of each row, to be made into something else. */
  public final <A, B> Selection.Of2<T, A, B> select(Expression<T, A> a, Expression<T, B> b) {
    return new Selection.Of2<>(selecting(a, b), home());
  }

  /** Three values of each row, to be made into something else. */
  public final <A, B, C> Selection.Of3<T, A, B, C> select(
      Expression<T, A> a, Expression<T, B> b, Expression<T, C> c) {
    return new Selection.Of3<>(selecting(a, b, c), home());
  }

  /** Four values of each row, to be made into something else. */
  public final <A, B, C, D> Selection.Of4<T, A, B, C, D> select(
      Expression<T, A> a, Expression<T, B> b, Expression<T, C> c, Expression<T, D> d) {
    return new Selection.Of4<>(selecting(a, b, c, d), home());
  }

  /** Five values of each row, to be made into something else. */
  public final <A, B, C, D, E> Selection.Of5<T, A, B, C, D, E> select(
      Expression<T, A> a,
      Expression<T, B> b,
      Expression<T, C> c,
      Expression<T, D> d,
      Expression<T, E> e) {
    return new Selection.Of5<>(selecting(a, b, c, d, e), home());
  }

  /** Six values of each row, to be made into something else. */
  public final <A, B, C, D, E, F> Selection.Of6<T, A, B, C, D, E, F> select(
      Expression<T, A> a,
      Expression<T, B> b,
      Expression<T, C> c,
      Expression<T, D> d,
      Expression<T, E> e,
      Expression<T, F> f) {
    return new Selection.Of6<>(selecting(a, b, c, d, e, f), home());
  }

  /** Seven values of each row, to be made into something else. */
  public final <A, B, C, D, E, F, G> Selection.Of7<T, A, B, C, D, E, F, G> select(
      Expression<T, A> a,
      Expression<T, B> b,
      Expression<T, C> c,
      Expression<T, D> d,
      Expression<T, E> e,
      Expression<T, F> f,
      Expression<T, G> g) {
    return new Selection.Of7<>(selecting(a, b, c, d, e, f, g), home());
  }

  /** Eight values of each row, to be made into something else. */
  public final <A, B, C, D, E, F, G, H> Selection.Of8<T, A, B, C, D, E, F, G, H> select(
      Expression<T, A> a,
      Expression<T, B> b,
      Expression<T, C> c,
      Expression<T, D> d,
      Expression<T, E> e,
      Expression<T, F> f,
      Expression<T, G> g,
      Expression<T, H> h) {
    return new Selection.Of8<>(selecting(a, b, c, d, e, f, g, h), home());
  }

  @SafeVarargs
  private Question selecting(Expression<T, ?>... outputs) {
    return question().select(List.of(outputs));
  }

  @Override
  public final Question keys() {
    ModelMeta<?> model = question().model();
    List<Expression<?, ?>> key = new ArrayList<>();
    for (FieldMeta part : model.key()) {
      key.add(Expression.of(new Term.Field(Hops.none(), part), part.type()));
    }
    return question().unordered().select(key);
  }
}
