package dev.plinth.orm.relation;

import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.orm.meta.ToOne;
import dev.plinth.orm.query.Hops;
import dev.plinth.orm.query.KeyTerms;
import dev.plinth.orm.query.Prefetch;
import dev.plinth.orm.query.Question;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads relations of many objects, one statement for each relation and level. */
final class Prefetcher {
  private Prefetcher() {}

  static void run(List<Prefetch> prefetches, List<? extends Persistent> parents, Source source) {
    if (!parents.isEmpty()) {
      prefetches.forEach(prefetch -> run(prefetch, parents, source));
    }
  }

  private static void run(Prefetch prefetch, List<? extends Persistent> parents, Source source) {
    List<? extends Persistent> related =
        prefetch.relation().holdsKey()
            ? pointedTo(prefetch, parents, source)
            : pointing(prefetch, parents, source);
    run(prefetch.nested(), related, source);
  }

  /** The objects that foreign keys point to, one for each key. */
  private static List<Persistent> pointedTo(
      Prefetch prefetch, List<? extends Persistent> parents, Source source) {
    RelationMeta relation = prefetch.relation();
    List<ToOne> open = new ArrayList<>();
    List<Persistent> loaded = new ArrayList<>();
    Set<Object> keys = new LinkedHashSet<>();
    for (Persistent parent : parents) {
      ToOne reference = Persistent.stateOf(parent).toOne(relation.index());
      Persistent there = reference.peek();
      Object key = keyOf(reference, relation);
      if (there != null) {
        loaded.add(there);
      } else if (key != null && !reference.isLoaded()) {
        open.add(reference);
        keys.add(key);
      }
    }
    loaded.addAll(load(relation, open, keys, source));
    return loaded;
  }

  private static @Nullable Object keyOf(ToOne reference, RelationMeta relation) {
    return Key.of(reference, relation.fields());
  }

  private static List<Persistent> load(
      RelationMeta relation, List<ToOne> open, Set<Object> keys, Source source) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Map<Object, Persistent> byKey = new HashMap<>();
    for (List<Object> chunk : KeyTerms.pieces(relation.fields().size(), keys)) {
      Question question =
          Question.all(relation.target()).where(KeyTerms.in(Hops.none(), relation.target(), chunk));
      for (Persistent object : Fetch.objects(question, source)) {
        byKey.put(Objects.requireNonNull(Key.of(Persistent.stateOf(object))), object);
      }
    }
    synchronized (source.lock()) {
      open.removeIf(ToOne::isLoaded);
      open.forEach(reference -> reference.fill(byKey.get(keyOf(reference, relation))));
    }
    return List.copyOf(byKey.values());
  }

  /** The objects that point to these, by a foreign key or a link table. */
  private static List<Persistent> pointing(
      Prefetch prefetch, List<? extends Persistent> parents, Source source) {
    RelationMeta relation = prefetch.relation();
    Map<Object, List<Persistent>> open = new HashMap<>();
    Set<Persistent> there = Identity.set();
    for (Persistent parent : parents) {
      RowState state = Persistent.stateOf(parent);
      Object key = Key.of(state);
      if (key != null && (!prefetch.isWhole() || !isLoaded(state, relation))) {
        open.computeIfAbsent(key, k -> new ArrayList<>()).add(parent);
      } else {
        there.addAll(peek(state, relation));
      }
    }
    List<Persistent> related = new ArrayList<>(there);
    for (List<Object> chunk : pieces(relation, open.keySet())) {
      related.addAll(RelatedReader.read(prefetch, chunk, open, source));
    }
    return related;
  }

  static boolean isLoaded(RowState state, RelationMeta relation) {
    return relation.isToOne()
        ? state.toOne(relation.index()).isLoaded()
        : state.toMany(relation.index()).isLoaded();
  }

  private static List<? extends Persistent> peek(RowState state, RelationMeta relation) {
    if (relation.isToOne()) {
      Persistent one = state.toOne(relation.index()).peek();
      return one == null ? List.of() : List.of(one);
    }
    List<? extends Persistent> many = state.toMany(relation.index()).peek();
    return many == null ? List.of() : many;
  }

  private static List<List<Object>> pieces(RelationMeta relation, Set<Object> keys) {
    return KeyTerms.pieces(relation.path().from().size(), keys);
  }

  static PlinthException notLoaded(RelationMeta relation) {
    String load = relation.isToOne() ? "selectRelated" : "prefetchRelated";
    return new PlinthException(
        "relation.not-loaded",
        relation
            + " was not loaded and this query forbids loading it now. Add "
            + load
            + "("
            + relation.owner().name()
            + "_."
            + relation.name()
            + "()) to the query.");
  }
}
