package dev.plinth.orm.query;

import dev.plinth.orm.meta.RelationMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The to-one relations that lead from a model to another, in order. Immutable.
 *
 * @param relations the relations; empty for the model itself
 */
public record Hops(List<RelationMeta> relations) {
  private static final Hops NONE = new Hops(List.of());

  /** Copies the list. */
  public Hops {
    relations = List.copyOf(relations);
  }

  /** The model itself. */
  public static Hops none() {
    return NONE;
  }

  /** These hops and one more. */
  public Hops then(RelationMeta relation) {
    List<RelationMeta> longer = new ArrayList<>(relations);
    longer.add(relation);
    return new Hops(longer);
  }

  /** Whether it is the model itself. */
  public boolean isEmpty() {
    return relations.isEmpty();
  }

  /** The last relation. */
  public RelationMeta last() {
    return relations.get(relations.size() - 1);
  }

  /** All but the last relation. */
  public Hops parent() {
    return new Hops(relations.subList(0, relations.size() - 1));
  }

  /** Whether any of the relations may lead to nothing. */
  public boolean isNullable() {
    return relations.stream().anyMatch(RelationMeta::isNullable);
  }

  /** The names joined by two underscores, as lookups write them. */
  public String path() {
    return relations.stream().map(RelationMeta::name).collect(Collectors.joining("__"));
  }
}
