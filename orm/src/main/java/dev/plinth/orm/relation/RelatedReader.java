package dev.plinth.orm.relation;

import dev.plinth.db.Database;
import dev.plinth.db.Row;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.query.Prefetch;
import dev.plinth.orm.query.RelatedPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the objects that are related to many parents and hands each parent its own. */
final class RelatedReader {
  private final RelationMeta relation;
  private final boolean whole;
  private final RelatedRows rows;
  private final Map<Object, List<Persistent>> byParent = new HashMap<>();

  private RelatedReader(Prefetch prefetch, Database database) {
    this.relation = prefetch.relation();
    this.whole = prefetch.isWhole();
    this.rows = RelatedRows.of(prefetch, database);
  }

  /** Loads the related objects of the parents with these keys and fills them in. */
  static Collection<Persistent> read(
      Prefetch prefetch, List<Object> keys, Map<Object, List<Persistent>> parents, Source source) {
    RelatedReader related = new RelatedReader(prefetch, source.database());
    List<List<?>> bound = new ArrayList<>(keys.size());
    keys.forEach(key -> bound.add(bound(prefetch.relation(), key)));
    source.read(RelatedPlan.of(prefetch, bound), related::row);
    synchronized (source.lock()) {
      keys.forEach(key -> related.fill(key, Objects.requireNonNull(parents.get(key))));
    }
    return related.rows.objects();
  }

  private static List<?> bound(RelationMeta relation, Object key) {
    List<FieldMeta> fields = relation.owner().key();
    List<?> parts = Key.parts(key, fields.size());
    List<@Nullable Object> bound = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      bound.add(fields.get(i).type().bindable(parts.get(i)));
    }
    return bound;
  }

  private Persistent row(Row row) {
    Persistent object = rows.read(row);
    byParent.computeIfAbsent(rows.parentKey(row, object), key -> new ArrayList<>()).add(object);
    return object;
  }

  private void fill(Object key, List<Persistent> parents) {
    List<Persistent> related = byParent.getOrDefault(key, List.of());
    for (Persistent parent : parents) {
      if (whole && Prefetcher.isLoaded(Persistent.stateOf(parent), relation)) {
        continue; // by another thread, meanwhile
      }
      if (relation.isToOne()) {
        Links.fill(parent, relation, related.isEmpty() ? null : related.get(0));
      } else {
        Persistent.stateOf(parent).toMany(relation.index()).fill(new ArrayList<>(related));
        rows.pointBack(related, parent);
      }
    }
  }
}
