package dev.plinth.orm.query;

import dev.plinth.orm.meta.RelationMeta;

/** The question for the objects that are related to one object. */
public final class RelatedQuestion {
  private RelatedQuestion() {}

  /** The objects that a relation of the owner of this key leads to. */
  public static Question of(RelationMeta relation, Object ownerKey) {
    Question all = Question.all(relation.target());
    if (relation.path().link() != null) {
      return all.where(new Term.Linked(relation, KeyTerms.values(relation.owner(), ownerKey)));
    }
    Hops back = Hops.none().then(relation.mirrored());
    return all.where(KeyTerms.is(back, relation.owner(), ownerKey));
  }
}
