package dev.plinth.processor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a class is like as a model.
 *
 * @param traits what is true of it
 * @param enclosing the simple name of the class around it, or null
 * @param concreteParent the simple name of the nearest class above that is a model itself, or null
 * @param above the qualified names of all classes above it
 * @param place where it stands
 */
record ClassShape(
    Set<Trait> traits,
    @Nullable String enclosing,
    @Nullable String concreteParent,
    Set<String> above,
    Place place) {

  /** What may be true of a class. */
  enum Trait {
    /** It extends Entity. */
    ENTITY,
    ABSTRACT,
    PUBLIC,
    /** It, or a class around it, is private. */
    PRIVATE,
    /** It needs an object of the class around it. */
    INNER,
    /** It has type parameters. */
    GENERIC,
    /** It has a constructor without parameters that its package can reach. */
    CONSTRUCTIBLE,
    /** Another class in the same build bears the name of its generated class. */
    NAME_TAKEN,
    /** javax.annotation.processing.Generated can be used. */
    SEES_GENERATED
  }

  ClassShape {
    traits = Set.copyOf(traits);
    above = Set.copyOf(above);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether relations can lead to it. */
  boolean isModel() {
    return is(Trait.ENTITY) && !is(Trait.ABSTRACT);
  }
}
