package dev.plinth.orm.relation;

import dev.plinth.db.Database;
import dev.plinth.db.Row;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.query.KeyTerms;
import dev.plinth.orm.query.Prefetch;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.RelatedPlan;
import dev.plinth.orm.query.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the objects that are related to many parents and hands each parent its own. */
final class RelatedReader {
  private final Prefetch prefetch;
  private final RelationMeta relation;
  private final ObjectReader reader;
  private final int parentAt;
  private final Map<Object, Persistent> instances = new LinkedHashMap<>();
  private final Map<Object, List<Persistent>> byParent = new HashMap<>();

  private RelatedReader(Prefetch prefetch, Database database) {
    Question question = RelatedPlan.question(prefetch);
    this.prefetch = prefetch;
    this.relation = prefetch.relation();
    this.reader = new ObjectReader(question, database);
    this.parentAt = relation.target().fields().size() + 1;
  }

  /** Loads the related objects of the parents with these keys and fills them in. */
  static Collection<Persistent> read(
      Prefetch prefetch,
      List<Object> keys,
      Map<Object, List<Persistent>> parents,
      Database database) {
    RelatedReader related = new RelatedReader(prefetch, database);
    List<List<?>> bound = new ArrayList<>(keys.size());
    keys.forEach(key -> bound.add(bound(prefetch.relation(), key)));
    database.query(Fetch.compiled(RelatedPlan.of(prefetch, bound), database), related::row);
    keys.forEach(key -> related.fill(key, Objects.requireNonNull(parents.get(key))));
    return related.instances.values();
  }

  private static List<?> bound(RelationMeta relation, Object key) {
    return KeyTerms.values(relation.owner(), key).stream().map(Term.Value::value).toList();
  }

  private Persistent row(Row row) {
    Persistent object = shared(reader.read(row));
    byParent.computeIfAbsent(parentKey(row), key -> new ArrayList<>()).add(object);
    return object;
  }

  /** One object for each row of the related table, however often it is linked. */
  private Persistent shared(Persistent read) {
    Object key = Objects.requireNonNull(Key.of(Persistent.stateOf(read)));
    Persistent known = instances.putIfAbsent(key, read);
    if (known == null) {
      return read;
    }
    reader.result().forgetLast();
    return known;
  }

  private Object parentKey(Row row) {
    List<FieldMeta> key = relation.owner().key();
    if (key.size() == 1) {
      return Objects.requireNonNull(key.get(0).type().read(row, parentAt));
    }
    Object[] parts = new Object[key.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Objects.requireNonNull(key.get(i).type().read(row, parentAt + i));
    }
    return List.copyOf(Arrays.asList(parts));
  }

  private void fill(Object key, List<Persistent> parents) {
    List<Persistent> related = byParent.getOrDefault(key, List.of());
    for (Persistent parent : parents) {
      if (relation.isToOne()) {
        Links.fill(parent, relation, related.isEmpty() ? null : related.get(0));
      } else {
        Persistent.stateOf(parent).toMany(relation.index()).fill(new ArrayList<>(related));
        pointBack(related, parent);
      }
    }
  }

  private void pointBack(List<Persistent> related, Persistent parent) {
    RelationMeta back =
        relation.kind() == RelationMeta.Kind.REVERSE_MANY ? relation.mirrored() : null;
    if (back != null && back.holdsKey()) {
      related.forEach(child -> Persistent.stateOf(child).toOne(back.index()).fill(parent));
    }
  }

  @Override
  public String toString() {
    return "related by " + prefetch.relation();
  }
}
