package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.Operation;
import java.util.Collections;
import java.util.Set;

/**
 * What an operation is about: two that have nothing in common can change places.
 *
 * @param subject the one thing it changes, such as {@code table users}
 * @param names everything it changes or needs
 * @param everything whether nobody knows what it needs
 */
record Touch(String subject, Set<String> names, boolean everything) {

  static Touch of(Operation operation) {
    return operation.accept(new Touching());
  }

  boolean isApartFrom(Touch other) {
    boolean known = !everything && !other.everything;
    return known && Collections.disjoint(names, other.names);
  }
}
