package dev.plinth.orm.query;

import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import java.util.ArrayList;
import java.util.List;

/** Relations by name, for what is loaded along. */
final class NamedRelations {
  private NamedRelations() {}

  static Hops hops(ModelMeta<?> model, String path) {
    Hops hops = Hops.none();
    for (RelationMeta relation : relations(model, path)) {
      if (!relation.isToOne()) {
        throw LookupErrors.manyForJoin(new LookupPath.ToMany(hops, relation), path);
      }
      hops = hops.then(relation);
    }
    return hops;
  }

  static Prefetch prefetch(ModelMeta<?> model, String path) {
    List<RelationMeta> relations = relations(model, path);
    int last = relations.size() - 1;
    return Prefetch.along(new Hops(relations.subList(0, last)), Prefetch.of(relations.get(last)));
  }

  private static List<RelationMeta> relations(ModelMeta<?> model, String path) {
    List<RelationMeta> relations = new ArrayList<>();
    ModelMeta<?> at = model;
    for (String name : LookupParser.split(path)) {
      RelationMeta relation = at.findRelation(name);
      if (relation == null) {
        throw at.findField(name) == null
            ? at.unknownField(name)
            : LookupErrors.notRelation(at, name, path);
      }
      relations.add(relation);
      at = relation.target();
    }
    return relations;
  }
}
