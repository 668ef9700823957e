package dev.plinth.orm;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FetchMode;
import dev.plinth.orm.meta.FieldMeta;
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
  /** How many rows {@code get} looks at to tell how many there are. */
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
  public final T get(Condition<? super T> condition) {
    return filter(condition).only();
  }

  /**
   * The one object that keeps the conditions.
   *
   * @throws DoesNotExist where there is none
   * @throws MultipleObjects where there are several
   */
  @SafeVarargs
  public final T get(Condition<? super T>... conditions) {
    return filter(conditions).only();
  }

  /** The one object that keeps the lookup; see {@link #get(Condition...)}. */
  public final T get(String lookup, @Nullable Object value) {
    return filter(lookup, value).only();
  }

  /**
   * The object of this primary key; a composite key is a list of its parts. A condition on another
   * model is no key: {@code query.other-model}.
   *
   * @throws DoesNotExist where there is none
   * @throws MultipleObjects where there are several, as a view may have them
   */
  public final T get(Object key) {
    QuerySet<T> ofKey = with(question().where(keyIs(key)));
    return question().keepsKeys() ? ofKey.one(ofKey.question().unordered()) : ofKey.only();
  }

  private Term keyIs(Object key) {
    return KeyTerms.is(Hops.none(), question().model(), Lookups.key(question().model(), key));
  }

  private T only() {
    return one(question().unordered().limit(PROBED));
  }

  /** The one object that this question finds. */
  private T one(Question asked) {
    List<T> found = fetch(asked, reading());
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new DoesNotExist("No " + this + ".");
    }
    String number = found.size() < PROBED ? String.valueOf(found.size()) : "more than 20";
    throw new MultipleObjects("One was asked for, " + number + " found: " + this + ".");
  }

  /**
   * The objects of these keys, by key; keys without an object are left out.
   *
   * @throws dev.plinth.sql.PlinthException {@code query.null-key} for null among them, {@code
   *     query.wrong-type} for what is no key of the model
   */
  public final <K> Map<K, T> inBulk(Collection<K> keys) {
    ModelMeta<?> model = question().model();
    Map<K, Object> wanted = new LinkedHashMap<>();
    Elements.keys(model, keys).forEach(key -> wanted.put(key, Lookups.key(model, key)));
    Map<Object, Persistent> found =
        wanted.isEmpty() ? Map.of() : Fetch.byKey(question(), wanted.values(), reading());
    Map<K, T> ordered = new LinkedHashMap<>();
    wanted.forEach((given, key) -> put(ordered, given, found.get(key)));
    return ordered;
  }

  @SuppressWarnings("unchecked") // an object of this query's model
  private static <K, O> void put(Map<K, O> objects, K key, @Nullable Persistent object) {
    if (object != null) {
      objects.put(key, (O) object);
    }
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
      Hops hops = Lookups.hops(more.model(), named("Relation", path));
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
      Prefetch prefetch = Lookups.prefetch(more.model(), named("Relation", path));
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
    return Arrays.stream(names)
        .map(name -> Lookups.ownField(question().model(), named("Column", name)))
        .toList();
  }

  private List<FieldMeta> fields(Expression<?, ?>[] columns) {
    return Arrays.stream(columns).map(Lookups::ownField).toList();
  }

  /** What touching something does that was not loaded, for the objects of this query. */
  public final QuerySet<T> fetchMode(FetchMode mode) {
    return with(question().load(with -> with.mode(mode)));
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
