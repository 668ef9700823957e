package dev.plinth.orm.save;

import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What points to a model, and whether the application has to see to it when rows of the model go.
 *
 * <p>Known are the relations of models that are loaded, and those whose other end the model
 * declares; what nobody has touched yet is left to the database's own constraints, which stand
 * behind all of this.
 */
final class Dependents {
  private final Hooks hooks;

  Dependents(Hooks hooks) {
    this.hooks = hooks;
  }

  /** The foreign keys that point to a model. */
  static List<RelationMeta> of(ModelMeta<?> model) {
    Set<ModelMeta<?>> owners = new LinkedHashSet<>();
    model.relations().stream()
        .filter(relation -> !relation.holdsKey())
        .forEach(relation -> owners.add(relation.target()));
    owners.addAll(ModelMeta.known());
    owners.removeIf(ModelMeta::isReadOnly); // the rows it comes from have relations of their own
    List<RelationMeta> pointing = new ArrayList<>();
    for (ModelMeta<?> owner : owners) {
      for (RelationMeta relation : owner.relations()) {
        if (relation.holdsKey() && relation.targetType() == model.type()) {
          pointing.add(relation);
        }
      }
    }
    return pointing;
  }

  /**
   * Whether deleting rows of the model needs a plan: somebody listens to its deletes, or something
   * that points to it is protected or needs a plan itself.
   */
  boolean needPlan(ModelMeta<?> model) {
    return needPlan(model, new HashSet<>());
  }

  private boolean needPlan(ModelMeta<?> model, Set<ModelMeta<?>> seen) {
    if (!seen.add(model)) {
      return false;
    }
    return !hooks.aroundDelete(model).isEmpty()
        || of(model).stream().anyMatch(relation -> matters(relation, seen));
  }

  private boolean matters(RelationMeta relation, Set<ModelMeta<?>> seen) {
    return switch (relation.onDelete()) {
      case PROTECT -> true;
      case CASCADE -> needPlan(relation.owner(), seen);
      case NO_ACTION, RESTRICT, SET_NULL, SET_DEFAULT -> false;
    };
  }

  /** Whether rows of this model that point to deleted ones are found beforehand. */
  boolean isFollowed(RelationMeta relation) {
    return relation.onDelete() == OnDelete.CASCADE && needPlan(relation.owner());
  }
}
