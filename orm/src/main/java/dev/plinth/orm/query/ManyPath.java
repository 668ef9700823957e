package dev.plinth.orm.query;

import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A to-many relation in a question: {@code User_.posts()}. Conditions on it say how many of the
 * related objects have to keep them, so rows never multiply. Immutable and thread-safe.
 *
 * <pre>{@code
 * User.objects.filter(User_.posts().any(Post_.views.gt(100)))
 * // WHERE EXISTS (SELECT 1 FROM "posts" WHERE "posts"."author_id" = "users"."id" AND ...)
 * }</pre>
 *
 * @param <M> the model it starts from
 * @param <X> the related model
 */
@SuppressWarnings("varargs") // the arrays are only read
public final class ManyPath<M, X extends Persistent> implements RelatedPath<M> {
  private final Hops hops;
  private final Prefetch prefetch;

  ManyPath(Hops hops, RelationMeta relation) {
    this(hops, Prefetch.of(relation));
  }

  private ManyPath(Hops hops, Prefetch prefetch) {
    this.hops = hops;
    this.prefetch = prefetch;
  }

  /** At least one related object keeps all of the conditions. */
  @SafeVarargs
  public final Condition<M> any(Condition<X>... conditions) {
    return new Condition<>(exists(Terms.and(terms(conditions))));
  }

  /** No related object keeps all of the conditions. */
  @SafeVarargs
  public final Condition<M> none(Condition<X>... conditions) {
    return any(conditions).not();
  }

  /**
   * There is no related object that does not keep the condition; true where there is none at all.
   */
  public Condition<M> every(Condition<X> condition) {
    return new Condition<M>(exists(Terms.not(condition.term()))).not();
  }

  /** There is no related object. */
  public Condition<M> isEmpty() {
    return new Condition<M>(exists(Terms.TRUE)).not();
  }

  /** There is at least one related object. */
  public Condition<M> isNotEmpty() {
    return new Condition<>(exists(Terms.TRUE));
  }

  /** The related object is this one. */
  public Condition<M> contains(X object) {
    if (object == null) {
      throw new PlinthException(
          "query.null-comparison",
          "No object of '%s' is null. Use isEmpty() or isNotEmpty()."
              .formatted(prefetch.relation().name()));
    }
    return new Condition<>(exists(KeyTerms.is(object)));
  }

  /** For prefetching: only related objects that keep the conditions. */
  @SafeVarargs
  public final ManyPath<M, X> filter(Condition<X>... conditions) {
    List<Term> all = new ArrayList<>(prefetch.conditions());
    all.addAll(terms(conditions));
    return with(all, prefetch.order(), prefetch.limit(), prefetch.nested());
  }

  /** For prefetching: the order of the related objects. */
  @SafeVarargs
  public final ManyPath<M, X> orderBy(Order<? super X>... keys) {
    return with(prefetch.conditions(), List.of(keys), prefetch.limit(), prefetch.nested());
  }

  /** For prefetching: at most so many related objects for each parent. */
  public ManyPath<M, X> limit(long count) {
    if (count < 0) {
      throw new PlinthException(
          "query.negative-limit", "A limit can't be negative, found " + count + ".");
    }
    return with(prefetch.conditions(), prefetch.order(), count, prefetch.nested());
  }

  /** For prefetching: what is loaded with the related objects. */
  @SafeVarargs
  public final ManyPath<M, X> prefetchRelated(RelatedPath<X>... paths) {
    List<Prefetch> nested = new ArrayList<>(prefetch.nested());
    Arrays.stream(paths).map(RelatedPath::prefetch).forEach(nested::add);
    return with(prefetch.conditions(), prefetch.order(), prefetch.limit(), Prefetch.merged(nested));
  }

  @Override
  public Prefetch prefetch() {
    return Prefetch.along(hops, prefetch);
  }

  Hops hops() {
    return hops;
  }

  /** The relation for a condition or an aggregate, which see all of its objects. */
  RelationMeta relation() {
    if (prefetch.limit() != null) {
      throw new PlinthException(
          "query.related-limit",
          "limit(...) of '"
              + prefetch.relation().name()
              + "' is for prefetching: a condition or an aggregate sees all related objects. Leave"
              + " it out, or use subquery(...) of a query with outer(...).");
    }
    return prefetch.relation();
  }

  Term condition() {
    return Terms.and(prefetch.conditions());
  }

  List<Order<?>> order() {
    return prefetch.order();
  }

  private Term exists(Term condition) {
    List<Term> all = new ArrayList<>(prefetch.conditions());
    all.add(condition);
    return new Term.Related(hops, relation(), Terms.and(all));
  }

  private ManyPath<M, X> with(
      List<Term> conditions,
      List<? extends Order<?>> order,
      @Nullable Long limit,
      List<Prefetch> nested) {
    return new ManyPath<>(
        hops, new Prefetch(prefetch.relation(), conditions, List.copyOf(order), limit, nested));
  }

  private static List<Term> terms(Condition<?>[] conditions) {
    return Arrays.stream(conditions).map(Condition::term).toList();
  }
}
