package dev.plinth.orm.query;

import dev.plinth.orm.meta.RelationMeta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relation whose objects are loaded in one statement for all parents, and what is loaded with
 * them. Immutable.
 *
 * @param relation the relation
 * @param conditions which of the related objects, in words of their model; empty for all
 * @param order their order
 * @param limit how many at most for each parent, or null for all
 * @param nested what is loaded with them
 */
public record Prefetch(
    RelationMeta relation,
    List<Term> conditions,
    List<Order<?>> order,
    @Nullable Long limit,
    List<Prefetch> nested) {

  /** Copies the lists. */
  public Prefetch {
    conditions = List.copyOf(conditions);
    order = List.copyOf(order);
    nested = List.copyOf(nested);
  }

  /** All related objects of a relation. */
  public static Prefetch of(RelationMeta relation) {
    return new Prefetch(relation, List.of(), List.of(), null, List.of());
  }

  /** The last step of these hops, each of them loaded on the way. */
  static Prefetch along(Hops hops, Prefetch last) {
    Prefetch prefetch = last;
    for (int i = hops.relations().size() - 1; i >= 0; i--) {
      prefetch = of(hops.relations().get(i)).with(prefetch);
    }
    return prefetch;
  }

  Prefetch with(Prefetch inner) {
    List<Prefetch> more = new ArrayList<>(nested);
    more.add(inner);
    return new Prefetch(relation, conditions, order, limit, merged(more));
  }

  /** Whether it loads all related objects, so that a later touch needs no query. */
  public boolean isWhole() {
    return conditions.isEmpty() && limit == null;
  }

  /** One step for each different relation, those of equal relations joined. */
  static List<Prefetch> merged(List<Prefetch> prefetches) {
    Map<RelationMeta, Prefetch> byRelation = new LinkedHashMap<>();
    prefetches.forEach(p -> byRelation.merge(p.relation, p, Prefetch::joined));
    return List.copyOf(byRelation.values());
  }

  private static Prefetch joined(Prefetch a, Prefetch b) {
    List<Prefetch> both = new ArrayList<>(a.nested);
    both.addAll(b.nested);
    boolean plain = b.isWhole() && b.order.isEmpty();
    Prefetch last = plain ? a : b;
    return new Prefetch(a.relation, last.conditions, last.order, last.limit, merged(both));
  }
}
