package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;

/** Tells whether a term speaks of a model; what is asked by name is not checked by the compiler. */
final class Ownership {
  private Ownership() {}

  /** Whether all fields and relations of the term are reached from this model. */
  static boolean isOf(ModelMeta<?> model, Term term) {
    return !Terms.contains(term, part -> isForeign(model, part));
  }

  private static boolean isForeign(ModelMeta<?> model, Term term) {
    if (term instanceof Term.Field field) {
      return field.hops().isEmpty()
          ? !isOf(model, field.field())
          : field.hops().relations().get(0).owner() != model;
    }
    if (term instanceof Term.Related related) {
      return first(related.hops(), related.relation()).owner() != model;
    }
    return term instanceof Term.RelatedAggregate related
        && first(related.hops(), related.relation()).owner() != model;
  }

  /** By identity: the fields of two models may well be equal. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isOf(ModelMeta<?> model, FieldMeta field) {
    return field.index() < model.fields().size() && model.field(field.index()) == field;
  }

  private static RelationMeta first(Hops hops, RelationMeta relation) {
    return hops.isEmpty() ? relation : hops.relations().get(0);
  }
}
