package dev.plinth.orm.save;

import dev.plinth.orm.meta.Persistent;
import org.jspecify.annotations.Nullable;

/** Constraints that a model declares beside its fields' options. */
interface Constraints {
  /** Those of Jakarta Validation, or null where the class path has no provider of it. */
  @Nullable Constraints FOUND = find();

  /** Checks an object and adds what is wrong. */
  void check(Persistent object, Validation into);

  private static @Nullable Constraints find() {
    try {
      return JakartaConstraints.found();
    } catch (NoClassDefFoundError e) {
      return null; // not even the interfaces are there
    }
  }
}
